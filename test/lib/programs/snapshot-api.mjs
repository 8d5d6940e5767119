// Stands for the API server and the snapshot controller: replaces `fetch`, and keeps its snapshots in the file STATE.
import { readFileSync, writeFileSync } from 'node:fs';

const { STATE } = process.env;

function answer(method, url, body) {
  const state = JSON.parse(readFileSync(STATE, 'utf8'));
  const reply = (status, json = {}) => {
    writeFileSync(STATE, JSON.stringify(state));
    return Response.json(json, { status });
  };
  if (method === 'GET') {
    const wanted = new URL(url).searchParams.get('labelSelector').split(',');
    const chosen = ({ metadata }) => wanted.every((pair) => metadata.labels[pair.split('=')[0]] === pair.split('=')[1]);
    return reply(200, { items: state.snapshots.filter(chosen) });
  }
  if (method === 'DELETE') {
    state.snapshots = state.snapshots.filter(({ metadata }) => !url.endsWith(`/${metadata.name}`));
    return reply(200);
  }
  const claim = body.spec.source.persistentVolumeClaimName;
  if (claim === state.refused) return reply(403, { message: 'exceeded quota' });
  const stuck = { readyToUse: false, error: { message: 'the volume is gone' } };
  state.snapshots.push({
    ...body,
    metadata: { ...body.metadata, creationTimestamp: new Date().toISOString() },
    status: claim === state.stuck ? stuck : { readyToUse: true },
  });
  return reply(201, body);
}

globalThis.fetch = async (url, { method, body }) => answer(method, url, body && JSON.parse(body));
