import { persistentClaim } from '../../../lib/k8s/persistent-claim';
import { providers } from '../../../lib/providers';
import { renderSystem } from '../workloads/system';

describe('a claim of its own', () => {
  it('is an object with one writer, and its volume names it', () => {
    const rendered = renderSystem(
      (chart) =>
        expect(persistentClaim(chart, 'export', { size: '10Gi' })).toEqual({
          kind: 'existing-claim',
          name: 'export',
          claimName: 'export',
        }),
      { provider: providers.eks },
    );
    expect(rendered.one('PersistentVolumeClaim', 'export')).toMatchObject({
      metadata: { namespace: 'relay' },
      spec: {
        accessModes: ['ReadWriteOncePod'],
        storageClassName: 'gp3-encrypted',
        resources: { requests: { storage: '10Gi' } },
      },
    });
  });

  it('is of the class that is named', () => {
    const rendered = renderSystem((chart) => persistentClaim(chart, 'export', { size: '1Gi', storageClass: 'slow' }));
    expect(rendered.one('PersistentVolumeClaim', 'export').spec?.storageClassName).toBe('slow');
  });
});
