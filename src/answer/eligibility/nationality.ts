import type { FactValue } from '../../content/schema/facts.ts';
import type { Members } from '../../reference/reference.ts';
import type { StatedFacts } from '../../understand/stated/stated.ts';
import type { Finding } from './finding.ts';

/** Nationality of a member state; of several nationalities one suffices. */
export function judgeNationality(
  { memberOf }: FactValue<'nationality'>,
  stated: StatedFacts,
  members: Members,
): Finding {
  const { nationalities, memberNational, notMemberNational } = stated;
  const isMember = nationalities?.value.some((code) => members[memberOf].has(code));
  if (nationalities && isMember) return { result: 'met', understood: nationalities.words };
  if (memberNational) return { result: 'met', understood: memberNational.words };
  const denied = nationalities ?? notMemberNational;
  if (!denied) return { result: 'not_told' };
  return { result: 'not_met', understood: denied.words, because: 'not_member' };
}
