import { z } from 'zod';

/** What the server says when it does not do what was asked (RFC 9457), with what the newsroom adds. */
const problemSchema = z.object({
  type: z.string().optional(),
  status: z.number(),
  detail: z.string().default(''),
  /** a sentence for each field that does not fit */
  fields: z.record(z.string(), z.string()).optional(),
  /** how the thing is now, where somebody else was first */
  current: z.unknown().optional(),
  /** names the request in the server's log */
  id: z.string().optional(),
});

/** Thrown by `call`. `status` 0: no answer came at all. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly current: unknown;
  readonly type: string;
  readonly id: string;

  constructor(said: z.input<typeof problemSchema>) {
    const { type, status, detail, fields, current, id } = problemSchema.parse(said);
    super(detail);
    this.status = status;
    this.fields = fields ?? {};
    this.current = current;
    this.type = type ?? '';
    this.id = id ?? '';
  }
}

/** @throws never; an answer that is no problem+json (a proxy's page, say) is told by its status alone */
export async function problemOf(answer: Response): Promise<Problem> {
  const said = problemSchema.safeParse(await answer.json().catch(() => null));
  return new Problem(said.success ? { ...said.data, status: answer.status } : { status: answer.status });
}
