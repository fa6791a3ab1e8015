/** The made-up tenant in which is measured, and the bot in it. */
export const TENANT = '7c1f2f2e-52b1-4f0e-9a7b-3d7f0a1b2c3d';
export const APP_ID = '4a5b6c7d-8e9f-4012-8345-6789abcdef01';
export const BOT = { id: `28:${APP_ID}`, name: 'Vacancy Desk' } as const;
/** Of no meaning: nobody asks Entra. */
export const APP_PASSWORD = 'a-secret-of-nobody';
/** The token that goes along with what the apps send. */
export const TOKEN = 'token-of-the-bench';

/** Where both apps take what Teams brings. */
export const MESSAGES_PATH = '/api/messages';

/** The search of the message extension, as the manifest names it. */
export const SEARCH = { command: 'share', parameter: 'typed' } as const;

/** The channel of the desk, in which nobody of the others is. */
export const DESK_CHANNEL = '19:bench00desk@thread.tacv2';
/** The only member of it, by number: nobody else may search for cards to share. */
export const DESK_MEMBER = 0;

/** What the desk is told of them. */
export const TEAMS_VARIABLES = {
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: APP_PASSWORD,
  TEAMS_TENANT_ID: TENANT,
  DESK_CHANNEL,
};
