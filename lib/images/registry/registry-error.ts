/** A registry that did not give what it was asked for; the message says why and what to do, without naming the image. */
export class RegistryError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RegistryError';
  }
}
