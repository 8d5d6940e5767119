import * as z from 'zod';
import { dnsLabel, dnsName, image, storage } from '../fields';
import { acceptedRisk } from '../sections/accepted-risk';
import { clients } from '../sections/clients';
import { portExposure, webExposure } from '../sections/exposure';
import { pool } from '../sections/pool';
import { resources } from '../sections/resources';
import { uniqueList } from '../sections/unique-list';
import { kubo } from './kubo';

const deluge = z.strictObject({
  image: image
    .meta({ examples: ['ghcr.io/chainyard/deluge:0.1.0'] })
    .describe('Image of deluged, built from docker/deluge.'),
  storage: storage.default('10Gi').describe('Volume of state and downloads.'),
  torrents: portExposure.optional().describe('Publishes the torrent port 6881, TCP and UDP. Default: not published.'),
  resources: resources({ cpu: '100m', memory: '192Mi', memoryLimit: '384Mi' }),
});

/** The relay server: repositories over HTTP and git, with IPFS and torrents where wanted. */
export const relay = z
  .strictObject({
    pool,
    image: image
      .meta({ examples: ['ghcr.io/chainyard/relay:0.1.0'] })
      .describe('Image of the relay server and git, packed from docker/relay.'),
    repositories: uniqueList(dnsLabel)
      .min(1)
      .default(['repo'])
      .describe('Bare repositories that are made when they are missing; an existing one is never touched.'),
    storageClass: dnsName
      .meta({ examples: ['ssd'] })
      .optional()
      .describe("StorageClass of its volumes. Default: the provider's."),
    storage: z
      .strictObject({ data: storage.default('10Gi').describe('Volume of the repositories.') })
      .prefault({})
      .describe('Volumes of the relay server.'),
    http: webExposure.optional().describe('Publishes the HTTP port 8088. Default: not published.'),
    anonymousWrites: acceptedRisk
      .optional()
      .describe(
        'Accepts that whoever reaches the published HTTP port can change the repositories. Default: reads only.',
      ),
    git: portExposure.optional().describe('Publishes the read-only git port 9418. Default: not published.'),
    clients: clients.describe('Pods of the cluster that may reach HTTP, with its anonymous writes, and git.'),
    resources: resources({ cpu: '100m', memory: '128Mi', memoryLimit: '256Mi' }),
    ipfs: kubo.optional().describe('A kubo node in the same pod. Default: none.'),
    deluge: deluge.optional().describe('A torrent daemon in the same pod. Default: none.'),
  })
  .describe('A relay server that serves git repositories over HTTP and the git protocol.');
