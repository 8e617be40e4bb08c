{{- define "emulator.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* The name of the release's objects. Endings of up to 11 characters are added to it. */}}
{{- define "emulator.fullname" -}}
{{- $name := include "emulator.name" . -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 52 | trimSuffix "-" -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* The labels by which selectors find the pods of a component; give a list of the root and the component. */}}
{{- define "emulator.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ include "emulator.name" $root }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{- define "emulator.labels" -}}
{{- $root := index . 0 -}}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "emulator.selector" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
{{- with $root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "emulator.image" -}}
{{- with .Values.image -}}
{{- $ending := ternary "-jvm" "" (eq .kind "jvm") -}}
{{- if .digest -}}
{{- printf "%s@%s" .repository .digest -}}
{{- else -}}
{{- printf "%s:%s" .repository (default (printf "%s%s" $.Chart.AppVersion $ending) .tag) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The user of the image, by number: see deploy/docker. */}}
{{- define "emulator.user" -}}
{{- ternary 10001 65532 (eq .Values.image.kind "jvm") -}}
{{- end -}}

{{- define "emulator.secret" -}}
{{- if .Values.existingSecret -}}
{{- .Values.existingSecret -}}
{{- else if .Values.postgresql.enabled -}}
{{- include "emulator.fullname" . -}}
{{- else -}}
{{- fail "Set existingSecret to a Secret with the admin key and the database's user and password, or postgresql.enabled to true." -}}
{{- end -}}
{{- end -}}

{{- define "emulator.databaseUrl" -}}
{{- if .Values.postgresql.enabled -}}
{{- printf "postgresql://%s-postgresql:5432/%s" (include "emulator.fullname" .) .Values.postgresql.database -}}
{{- else -}}
{{- required "Set database.url to postgresql://host:5432/database, or postgresql.enabled to true." .Values.database.url -}}
{{- end -}}
{{- end -}}

{{- define "emulator.databasePort" -}}
{{- regexFind ":[0-9]+([/?]|$)" (include "emulator.databaseUrl" .) | trimAll ":/?" | default "5432" -}}
{{- end -}}

{{- define "emulator.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "emulator.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{/* The security context of every pod but PostgreSQL's: that of the restricted Pod Security Standard. */}}
{{- define "emulator.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ include "emulator.user" . }}
runAsGroup: {{ include "emulator.user" . }}
fsGroup: {{ include "emulator.user" . }}
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "emulator.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* A variable from the Secret; give a list of the root, the variable and the name of its key in secretKeys. */}}
{{- define "emulator.secretVariable" -}}
{{- $root := index . 0 -}}
- name: {{ index . 1 }}
  valueFrom:
    secretKeyRef:
      name: {{ include "emulator.secret" $root }}
      key: {{ index $root.Values.secretKeys (index . 2) }}
{{- end -}}

{{/* The beginning of the variables of a sandbox; give its name. */}}
{{- define "emulator.sandboxVariable" -}}
EMULATOR_SANDBOXES_{{ upper . | replace "-" "_" }}
{{- end -}}

{{- define "emulator.hasSeed" -}}
{{- if or .Values.seed.content .Values.seed.existingSecret -}}true{{- end -}}
{{- end -}}

{{/* Refuses values that contradict each other. */}}
{{- define "emulator.check" -}}
{{- with .Values.shutdown -}}
{{- $needed := add .preStopSleepSeconds .delaySeconds .timeoutSeconds -}}
{{- if le (int .gracePeriodSeconds) (int $needed) -}}
{{- fail (printf "shutdown.gracePeriodSeconds must be more than the %d seconds of preStopSleepSeconds, delaySeconds and timeoutSeconds." $needed) -}}
{{- end -}}
{{- end -}}
{{- if and .Values.extraArgs (eq .Values.image.kind "jvm") -}}
{{- fail "extraArgs are for the native image. Give the JVM its options in extraEnv, as JAVA_TOOL_OPTIONS." -}}
{{- end -}}
{{- if and .Values.postgresql.enabled (eq .Values.migration.mode "job") -}}
{{- fail "migration.mode job needs an external database: the Job runs before the chart's own PostgreSQL exists. Use startup." -}}
{{- end -}}
{{- if and .Values.postgresql.enabled .Values.migration.separateUser -}}
{{- fail "migration.separateUser needs an external database: the chart's own PostgreSQL has one user." -}}
{{- end -}}
{{- if and .Values.seed.content .Values.seed.existingSecret -}}
{{- fail "Set seed.content or seed.existingSecret, not both." -}}
{{- end -}}
{{- end -}}
