/** Types of field that any section of an environment may use. */
export { cidr, networkCidr } from './cidr';
export { cpu } from './cpu';
export { cron } from './cron';
export { dnsLabel, dnsName } from './dns';
export { duration } from './duration';
export { httpsUrl, httpUrl } from './https-url';
export { image, imageName, imageTag } from './image';
export { labelKey, labelValue } from './labels';
export { memory, storage } from './memory';
export { multiaddr } from './multiaddr';
export { portNumber } from './port-number';
export { moment } from './time';
