import { aks } from './aks';
import { eks } from './eks';
import { kind } from './kind';
import type { ProviderName } from './names';
import type { Provider } from './provider';
import { spot } from './spot';

/** Every provider by name. */
export const providers: Readonly<Record<ProviderName, Provider>> = { kind, eks, spot, aks };
