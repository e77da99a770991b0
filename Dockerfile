# kdoctor as an image: `docker build -t kdoctor .`
# `make check-chroot` follows these steps without a container engine.
FROM swift:6.3-bookworm AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends libncurses-dev make pkg-config zlib1g-dev \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN make install DESTDIR=/installed PREFIX=/usr

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates libncursesw6 \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /installed/ /
LABEL org.opencontainers.image.title="kdoctor"
LABEL org.opencontainers.image.description="Finds out why an application on Kubernetes does not answer"
# The session draws lines and Chinese; the home is where its progress file may be written.
ENV LANG=C.UTF-8 HOME=/tmp
USER 65532:65532
ENTRYPOINT ["/usr/bin/kdoctor"]
