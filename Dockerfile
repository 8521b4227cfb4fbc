# Builds the application from its sources, and runs it as a user without rights on a root that it need not write.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -Pimage -Dmaven.test.skip -Dspotless.check.skip -Djacoco.skip -pl apps/cli -am package

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 rationale \
    && useradd --system --uid 10001 --gid rationale --home-dir /nonexistent --shell /usr/sbin/nologin rationale \
    && install -d -o rationale -g rationale /data
COPY --from=build /src/apps/cli/target/rationale/lib /opt/rationale/lib
COPY --from=build /src/target/rationale-sbom.json /opt/rationale/rationale-sbom.json
COPY LICENSE NOTICE /opt/rationale/
USER 10001:10001
WORKDIR /data
VOLUME /data
ENV RATIONALE_HOST=0.0.0.0 \
    RATIONALE_PORT=8080 \
    RATIONALE_CONFIG=/etc/rationale/rationale.yaml \
    RATIONALE_FEEDBACK_FILE=/data/feedback.ndjson
EXPOSE 8080
# Speaks plain HTTP to itself; where the service speaks TLS, give a check of your own.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["/opt/java/openjdk/bin/java", "-XX:TieredStopAtLevel=1", "-cp", "/opt/rationale/lib/*", "dev.rationale.server.HealthCheck"]
ENTRYPOINT ["/opt/java/openjdk/bin/java", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=75", "-cp", "/opt/rationale/lib/*", \
    "dev.rationale.cli.Main", "serve"]
