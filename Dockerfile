# The program in an image: `mock` by default, `run` and the other commands by name. docs/pipeline.md has examples.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# `prepare` builds, and the sources are not here yet.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY openapi openapi
COPY protocol protocol
COPY mock-server mock-server
COPY conformance conformance
COPY reports reports
COPY cli cli
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20-slim
LABEL org.opencontainers.image.title="fxa-conformance" \
      org.opencontainers.image.description="A mock of the Firefox Accounts APIs for tests, and a suite that judges servers" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/openapi openapi
COPY --from=build /app/conformance/targets/profile.schema.json conformance/targets/
COPY --from=build /app/conformance/kill-matrix conformance/kill-matrix
COPY --from=build /app/conformance/known-failing conformance/known-failing
COPY --from=build /app/reports/report.schema.json reports/
COPY README.md LICENSE ./
# Profiles are read from here and results written to it; mount a folder over it to see them.
RUN mkdir /data && chown node:node /data
WORKDIR /data
USER node
# NODE_ENV stays unset: the mock refuses `production`, as it guards nothing.
EXPOSE 9000 9001
ENV FXA_HEALTH_URL=http://127.0.0.1:9000/__heartbeat__
HEALTHCHECK --interval=5s --timeout=3s --start-period=5s --retries=3 \
  CMD ["node", "-e", "fetch(process.env.FXA_HEALTH_URL).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
# Inside a container loopback is out of everyone's reach; publish the ports on 127.0.0.1 of the machine alone.
CMD ["mock", "--host", "0.0.0.0", "--public-url", "http://127.0.0.1:9000"]
