import type { LabelSelector } from 'kubernetes-types/meta/v1';
import { type Labels, matches } from './selectors';

interface Entry<T> {
  readonly labels: Labels;
  readonly value: T;
}

interface NamespaceEntries<T> {
  readonly all: Entry<T>[];
  /** Entries by key and value of each of their labels. */
  readonly byLabel: Map<string, Map<string, Entry<T>[]>>;
}

/** Labelled things by namespace, so that a selector looks only at those that carry its rarest label. */
export class LabelIndex<T> {
  private readonly namespaces = new Map<string | undefined, NamespaceEntries<T>>();

  /** Adds a thing; one that is added with several sets of labels is selected by each of them. */
  add(namespace: string | undefined, labels: Labels, value: T): void {
    const { all, byLabel } = this.entriesOf(namespace);
    const entry = { labels, value };
    all.push(entry);
    for (const [key, text] of Object.entries(labels)) {
      const byValue = byLabel.get(key) ?? new Map<string, Entry<T>[]>();
      byLabel.set(key, byValue);
      const entries = byValue.get(text);
      if (entries) entries.push(entry);
      else byValue.set(text, [entry]);
    }
  }

  /** Everything in the namespace that the selector chooses, each once. */
  select(namespace: string | undefined, selector: LabelSelector): T[] {
    const chosen = this.candidates(namespace, selector).filter(({ labels }) => matches(selector, labels));
    return [...new Set(chosen.map(({ value }) => value))];
  }

  /** Whether the selector chooses anything in the namespace. */
  selects(namespace: string | undefined, selector: LabelSelector): boolean {
    return this.candidates(namespace, selector).some(({ labels }) => matches(selector, labels));
  }

  private candidates(namespace: string | undefined, { matchLabels = {} }: LabelSelector): readonly Entry<T>[] {
    const entries = this.namespaces.get(namespace);
    if (!entries) return [];
    const buckets = Object.entries(matchLabels).map(([key, value]) => entries.byLabel.get(key)?.get(value) ?? []);
    return buckets.reduce((rarest, bucket) => (bucket.length < rarest.length ? bucket : rarest), entries.all);
  }

  private entriesOf(namespace: string | undefined): NamespaceEntries<T> {
    const known = this.namespaces.get(namespace);
    if (known) return known;
    const entries = { all: [], byLabel: new Map() };
    this.namespaces.set(namespace, entries);
    return entries;
  }
}
