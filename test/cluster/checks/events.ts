import type { Event } from 'kubernetes-types/core/v1';
import type { Api } from '../api/api';

/**
 * A quota that was made in the same moment has not been counted yet, and one that counts two pods at once is
 * written by one of them only; controllers then try again.
 */
const triedAgain = ['status unknown for quota', 'Operation cannot be fulfilled on resourcequotas'];

/** Why controllers were refused when they made pods, by Pod Security or by a quota. */
export async function failedCreations(api: Api, namespaces: readonly string[]): Promise<string[]> {
  const events = await Promise.all(
    namespaces.map((namespace) => api.list<Event>(`/api/v1/namespaces/${namespace}/events`)),
  );
  const messages = events
    .flat()
    .filter(({ reason }) => reason === 'FailedCreate')
    .map(({ involvedObject, message }) => `${involvedObject.kind} ${involvedObject.name}: ${message}`)
    .filter((message) => !triedAgain.some((refusal) => message.includes(refusal)));
  return [...new Set(messages)];
}
