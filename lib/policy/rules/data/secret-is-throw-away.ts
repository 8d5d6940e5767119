import { THROW_AWAY } from '../../../secrets/throw-away';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const secretIsThrowAway: Rule = {
  id: 'secret-is-throw-away',
  refuses: 'a Secret whose values are not marked as protecting nothing, and any Secret of a cluster that is kept',
  why: 'rendered files are kept in git and read by many; real values come from the secret store',
  fix: `use an ExternalSecret; only derived values of a throw-away cluster carry ${THROW_AWAY}: "true"`,
  *check(cluster) {
    for (const object of cluster.ofKind('Secret')) {
      const mark = object.json.metadata.annotations?.[THROW_AWAY];
      const path = `metadata.annotations["${THROW_AWAY}"]`;
      if (mark !== 'true') yield { object, path, message: `${found(mark)} on a rendered Secret` };
      else if (!cluster.facts.throwAwaySecrets)
        yield { object, path, message: `${found(mark)}, but the provider's clusters are not thrown away` };
    }
  },
};
