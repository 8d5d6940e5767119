/** Ending of the names of StorageClasses whose disks go with their claims. */
export const EPHEMERAL_CLASS = '-ephemeral';
