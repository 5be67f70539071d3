import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import { OperationNodeTransformer, type PrimitiveValueListNode, type ValueNode } from 'kysely';
import type { Db } from '../store/database.ts';

/**
 * Our database as the accounts library sees it: it speaks of dates and of true and false, our tables hold instants in
 * milliseconds and 0 or 1, the same on both databases.
 */
export function authDatabase(db: Db): Db {
  return db.withPlugin(new Plain());
}

const FLAGS = new Set(['emailVerified', 'twoFactorEnabled', 'verified', 'backedUp']);
const INSTANTS = new Set([
  'createdAt',
  'updatedAt',
  'expiresAt',
  'lockedUntil',
  'accessTokenExpiresAt',
  'refreshTokenExpiresAt',
  'seenAt',
]);

class Plain implements KyselyPlugin {
  readonly #values = new PlainValues();

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return this.#values.transformNode(node);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return { ...result, rows: result.rows.map(rich) };
  }
}

class PlainValues extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...super.transformValue(node), value: plain(node.value) };
  }
  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...super.transformPrimitiveValueList(node), values: node.values.map(plain) };
  }
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
}

function rich(row: UnknownRow): UnknownRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value === null) return [name, value];
      if (INSTANTS.has(name)) return [name, new Date(Number(value))];
      return [name, FLAGS.has(name) ? value === 1 : value];
    }),
  );
}
