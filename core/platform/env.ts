import { z } from 'zod';

/** An empty string in the environment means "unset": `REDIS_URL=` in a file must not become a broken address. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What a browser sends as `Origin`, with `*.` for any subdomain. */
const ORIGIN = /^https?:\/\/(?:\*\.)?(?:[a-z\d-]+(?:\.[a-z\d-]+)*|\[[\da-f:.]+\])(?::\d{1,5})?\/?$/i;
function isOriginList(list: string): boolean {
  const entries = list.split(',').map((entry) => entry.trim());
  return entries.every((entry) => entry === '' || entry === '*' || ORIGIN.test(entry));
}

const EnvSchema = z
  .object({
    PORT: z.preprocess((v) => (v === '' ? undefined : v), z.coerce.number().int().min(0).max(65535).default(3978)),
    HOST: optional(z.string()),
    PUBLIC_URL: optional(z.url()),
    FRONTLINE_DATA: z.string().default('data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
    DIRECT_LINE_SECRET: z.string().min(16),
    SIGNING_KEY: z.string().min(32),
    CHAT_SITE_KEY: optional(z.string().min(32)),
    CHAT_ORIGINS: optional(
      z.string().refine(isOriginList, 'must be origins by comma, such as https://www.example.com, or *'),
    ),
    /** Set where a reverse proxy of one's own stands in front: `X-Forwarded-For` then tells who asks. */
    TRUST_PROXY: optional(z.stringbool()),
    OPENAI_API_KEY: optional(z.string()),
    OPENAI_BASE_URL: optional(z.url()),
    OPENAI_MODEL: optional(z.string()),
    MICROSOFT_APP_ID: optional(z.string()),
    MICROSOFT_APP_PASSWORD: optional(z.string()),
    MICROSOFT_APP_TENANT_ID: optional(z.string()),
    /** Whose users may write in Teams, by comma; unset: any tenant's, or for a single-tenant app its own alone. */
    TEAMS_TENANTS: optional(
      z.string().transform((list) =>
        list
          .split(',')
          .map((tenant) => tenant.trim())
          .filter((tenant) => tenant !== ''),
      ),
    ),
    /** Only for tests: points Bot Framework authentication at a local stand-in for Microsoft's cloud. */
    BOT_FRAMEWORK_CLOUD: optional(z.url()),
    /** Set, files go into this bucket instead of the data folder; the keys are then needed. */
    S3_BUCKET: optional(z.string()),
    S3_ENDPOINT: optional(z.url()),
    S3_REGION: z.preprocess((v) => (v === '' ? undefined : v), z.string().default('us-east-1')),
    S3_ACCESS_KEY_ID: optional(z.string()),
    S3_SECRET_ACCESS_KEY: optional(z.string()),
    ONCALL_WEBHOOK_URL: optional(z.url()),
    ONCALL_WEBHOOK_SECRET: optional(z.string()),
    /** Outbound mail: `smtp://user:password@host:587` or `smtps://…`. Unset, mails are rows that the desk shows. */
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    MAIL_FROM: optional(z.string().min(3)),
    LOG_LEVEL: z.preprocess(
      (v) => (v === '' ? undefined : v),
      z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    ),
  })
  .superRefine((env, context) => {
    for (const name of ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
      if (env.S3_BUCKET !== undefined && env[name] === undefined)
        context.addIssue({ code: 'custom', path: [name], message: 'is needed where S3_BUCKET is set' });
  });

export type Env = z.infer<typeof EnvSchema>;

/**
 * Reads and checks the environment once; nothing else in the program looks at `process.env`.
 * @throws Error that names every variable that is missing or wrong, never its value.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = EnvSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable:\n${problems.join('\n')}`);
}
