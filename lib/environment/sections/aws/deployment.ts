import * as z from 'zod';

const numericId = (what: string) =>
  z
    .string({
      error: ({ input }) =>
        typeof input === 'number' ? `${input} is not the number of ${what}; write it in quotes` : undefined,
    })
    .regex(/^\d+$/, `is not the number of ${what}`)
    .meta({ examples: ['123456789'] });

/** Who deploys the environment from GitHub Actions. */
export const deployment = z
  .strictObject({
    repository: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/, 'is not <owner>/<repository>')
      .meta({ examples: ['example/networks'] })
      .describe('Repository on GitHub.'),
    ownerId: numericId('an owner on GitHub').describe('Number of its owner: gh api users/<owner> --jq .id'),
    repositoryId: numericId('a repository on GitHub').describe(
      'Number of the repository: gh api repos/<owner>/<repository> --jq .id',
    ),
    identityProvider: z
      .enum(['create', 'exists'])
      .default('create')
      .describe("Whether the account gets GitHub's OIDC provider, of which it can have one, or has it."),
  })
  .describe('Roles by which workflows on GitHub deploy the environment, without keys. Default: none.');
