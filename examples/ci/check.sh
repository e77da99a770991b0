#!/bin/sh
# Diagnoses applications with kdoctor and leaves the reports that pipelines show in kdoctor-reports/.
#
#     sh check.sh -n shop                        a live cluster, after a deployment
#     sh check.sh --snapshot manifests.yaml      manifests, before they are applied
#
# Its exit status is that of kdoctor: 0 healthy, 3 a problem was found, 4 a warning was found (with
# --fail-on warning), 5 something needed could not be checked, 1 or 2 kdoctor could not do its work.
set -u

mkdir -p kdoctor-reports
status=0
kdoctor report "$@" -o text -o junit=kdoctor-reports/junit.xml -o sarif=kdoctor-reports/kdoctor.sarif \
  -o gitlab=kdoctor-reports/code-quality.json -o json=kdoctor-reports/report.json || status=$?

case $status in
  0) echo 'kdoctor: healthy' >&2 ;;
  3) echo 'kdoctor: a problem was found' >&2 ;;
  4) echo 'kdoctor: a warning was found' >&2 ;;
  5) echo 'kdoctor: something needed could not be checked' >&2 ;;
  *) echo "kdoctor could not do its work (exit status $status)" >&2 ;;
esac
exit "$status"
