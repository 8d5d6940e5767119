// The API server of a test speaks HTTP on loopback, where that of a cluster speaks HTTPS.
const original = globalThis.fetch;
globalThis.fetch = (url, options) => original(String(url).replace(/^https:/, 'http:'), options);
