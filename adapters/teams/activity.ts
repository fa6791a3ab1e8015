import { z } from 'zod';

const somebodySchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  role: z.string().nullish(),
});

/**
 * What Teams tells a bot, as far as we look at it: the Bot Framework's activity, which is the protocol and not the SDK
 * (github.com/microsoft/botframework-sdk, specs/botframework-activity). Fields that we don't know stay as they came.
 */
export const activitySchema = z.looseObject({
  type: z.string().min(1),
  id: z.string().nullish(),
  channelId: z.string(),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  timestamp: z.string().nullish(),
  locale: z.string().nullish(),
  localTimezone: z.string().nullish(),
  from: somebodySchema,
  recipient: somebodySchema.nullish(),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    name: z.string().nullish(),
  }),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  replyToId: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string().nullish(), content: z.unknown().optional() })).nullish(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(somebodySchema).nullish(),
  membersRemoved: z.array(somebodySchema).nullish(),
  value: z.unknown().optional(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().nullish() }).nullish(),
      team: z
        .looseObject({ id: z.string().nullish(), aadGroupId: z.string().nullish(), name: z.string().nullish() })
        .nullish(),
      channel: z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
      settings: z.looseObject({ selectedChannel: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
});

export type Activity = Readonly<z.infer<typeof activitySchema>>;

/** What comes back for an invoke; below 500 always, since Teams says “unable to reach app” for all else. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}
