import type { ClientSize, ExecutionSettings } from './client';

/** Volume that a client needs: an archive has another one, where that is known. */
export const volumeOf = (
  { archive, ...size }: ClientSize,
  state: ExecutionSettings['state'],
): Pick<ClientSize, 'storage' | 'minimumStorage'> => (state === 'archive' && archive) || size;
