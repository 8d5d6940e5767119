# Images of `npm run test:live` on a cluster that is not its own.
FROM debian:bookworm-slim AS tools
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates curl git python3 \
 && rm -rf /var/lib/apt/lists/*

# A stand-in of the test for the relay's HTTP server, beside the git that it needs.
FROM tools AS relay
COPY --chmod=755 test/live/stand-in/relay-server.py /usr/local/bin/relay-server
USER 10001
