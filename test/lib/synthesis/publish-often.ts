import { publish } from '../../../lib/synthesis/publish';

const [, , target = '', name = ''] = process.argv;
for (let run = 0; run < 300; run++) publish(target, [[`${name}.k8s.yaml`, `of ${name}\n`]]);
