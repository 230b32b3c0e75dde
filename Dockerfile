# Build: docker build -t kyodo-portal .
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
# the tests have run before an image is built
RUN --mount=type=cache,target=/var/cache/maven \
	./mvnw -B -Dmaven.repo.local=/var/cache/maven -q -DskipTests package \
	&& cp target/kyodo-portal-*.jar portal.jar \
	&& java -Djarmode=tools -jar portal.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Kyodo 協働ポータル"
# the embedded PostgreSQL, used where no other is configured, keeps its data in /portal/data
RUN groupadd --system --gid 10001 portal \
	&& useradd --system --uid 10001 --gid portal --home-dir /portal --no-create-home portal \
	&& install -d -o portal -g portal /portal /portal/data
WORKDIR /portal
# what changes seldom comes first
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER portal
# what the portal keeps is small, so that the plainest collector is the quickest
ENV LANG=C.UTF-8 \
	TZ=Asia/Tokyo \
	JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true"
EXPOSE 8080
# neither curl nor wget is needed: bash opens the connection itself
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
	CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-jar", "portal.jar"]
