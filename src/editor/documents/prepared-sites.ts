// The sites that plans simulate imports on, each prepared once for all files of one platform, reference data and header: to
// index 100,000 accounts takes a while.
import type { Sheet } from '../../core/document/sheet';
import type { PreparedSite } from '../../core/simulation';

interface Prepared {
  readonly of: readonly unknown[];
  readonly site: PreparedSite | undefined;
}

export class PreparedSites {
  /** By the file that is planned; files that are alike share one. */
  private readonly prepared = new Map<string, Prepared>();

  /** The site of a file, by its key; undefined where the site follows from the rows too. */
  siteFor(
    key: string,
    { context, platform, columns }: Sheet,
    prepare: () => PreparedSite | undefined,
  ): PreparedSite | undefined {
    const of = [context.accounts, context.cohorts, platform, columns.map(({ name }) => name).join()];
    const isSame = (known: Prepared) => known.of.every((one, index) => one === of[index]);
    const prepared = [...this.prepared.values()].find(isSame) ?? { of, site: prepare() };
    this.prepared.set(key, prepared);
    return prepared.site;
  }

  /** A file is planned no more. */
  forget(key: string): void {
    this.prepared.delete(key);
  }
}
