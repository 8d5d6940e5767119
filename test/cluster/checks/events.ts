import type { Event } from 'kubernetes-types/core/v1';
import type { Api } from '../api/api';

/**
 * Why controllers were refused when they made pods, by Pod Security or by a quota.
 *
 * A quota that was made in the same moment has not been counted yet; controllers then try again.
 */
export async function failedCreations(api: Api, namespaces: readonly string[]): Promise<string[]> {
  const events = await Promise.all(
    namespaces.map((namespace) => api.list<Event>(`/api/v1/namespaces/${namespace}/events`)),
  );
  const messages = events
    .flat()
    .filter(({ reason }) => reason === 'FailedCreate')
    .map(({ involvedObject, message }) => `${involvedObject.kind} ${involvedObject.name}: ${message}`)
    .filter((message) => !message.includes('status unknown for quota'));
  return [...new Set(messages)];
}
