import type { Dialogs } from '../dialogs.ts';
import { textIn } from '../elements.ts';
import type { Told } from '../emulator.ts';
import type { Tickets, Trigger } from '../tickets.ts';
import { type Body, type Methods, type Note, refused } from './method.ts';

const REFUSALS = {
  unknown: 'invalid_trigger_id',
  used: 'exchanged_trigger_id',
  expired: 'expired_trigger_id',
} as const;

/** Triggers hold for exactly three seconds here; the emulator counts whole ones. */
export function viewMethods(dialogs: Dialogs, triggers: Tickets<Trigger>, note: Note): Methods {
  async function withTrigger(body: Body, then: (trigger: Trigger) => Promise<Told>): Promise<Told> {
    const used = triggers.use(textIn(body.trigger_id));
    return 'error' in used ? refused(REFUSALS[used.error]) : then(used.what);
  }

  return {
    'views.open': (body) =>
      withTrigger(body, (trigger) => {
        if (trigger.view !== undefined) note('views.open: from within a dialog, push another view or update this one');
        return dialogs.open(trigger, body);
      }),
    'views.push': (body) => withTrigger(body, (trigger) => dialogs.push(trigger, body)),
    'views.update': (body) => dialogs.update(body),
    'views.publish': (body) => dialogs.publish(body),
  };
}
