# Everything that is needed to build stays in the first stage.
FROM node:24-slim AS build
WORKDIR /desk
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY adapters adapters
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /desk
COPY package.json LICENSE ./
COPY content content
# The page's own files; the rest of adapters is compiled.
COPY adapters/web/page adapters/web/page
COPY adapters/web/wording adapters/web/wording
COPY --from=build /desk/node_modules node_modules
COPY --from=build /desk/dist dist
# What outlives the container: mount a volume here, or set DATABASE_URL.
RUN mkdir data && chown node:node data
VOLUME /desk/data
USER node
# The port that platforms call. The page, on 4310, listens on the loopback address alone: it has no sign-in.
EXPOSE 4300
# The desk stops within ten seconds of it.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.DESK_PORT || 4310}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/adapters/start.js"]
