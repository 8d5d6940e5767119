import { expect, type Report } from '../live/support/report';
import { failing } from './check-environment';
import { checkGroups } from './checks';
import type { Check, Cloud } from './cloud';
import { distorted, distortions } from './distorted';

/** A check that passes whatever AWS answers is none: each must find wrong answers about one of the clouds. */
export async function checkChecks(clouds: readonly Cloud[], report: Report): Promise<void> {
  await report.check('no check believes wrong answers', async () => {
    const gullible: Record<string, Check> = Object.assign({}, ...Object.values(checkGroups));
    for (const cloud of clouds) {
      for (const distort of Object.values(distortions)) {
        for (const what of (await failing(gullible, distorted(cloud, distort))).keys()) delete gullible[what];
      }
    }
    expect(Object.keys(gullible).length === 0, `these do: ${Object.keys(gullible).join('; ')}`);
  });
}
