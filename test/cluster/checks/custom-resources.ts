import type { Status } from 'kubernetes-types/meta/v1';
import type { KubernetesObject } from '../../../lib/policy/rendered-object';
import { expect } from '../../live/support/report';
import { customObjects, type Subject } from '../subject';

/** Every object of an operator was stored, and its schema is one that refuses what it does not know. */
export async function checkCustomResources(subject: Subject): Promise<string> {
  const custom = customObjects(subject.rendered);
  for (const json of custom) {
    await subject.api.get(await subject.paths.of(json));
    await checkStrictly(subject, json);
  }
  const kinds = [...new Set(custom.map(({ kind }) => kind))];
  return `${custom.length} stored: ${kinds.join(', ')}`;
}

/** Its kind takes the object, by a schema that refuses what it does not know. */
export async function checkStrictly({ api, paths }: Subject, json: KubernetesObject): Promise<void> {
  const { kind, metadata } = json;
  const path = `${await paths.collection(json)}?dryRun=All&fieldValidation=Strict`;
  const other = { ...json, metadata: { ...metadata, name: `${metadata.name}-odd` } };
  await api.create(path, other);
  const { status, body } = await api.request<Status>('POST', path, { body: { ...other, noSuchField: true } });
  const refused = status === 400 && body.message?.includes('noSuchField');
  expect(refused === true, `${kind} ${metadata.name} with an unknown field: ${status} ${body.message ?? 'accepted'}`);
}
