import { localTimeIn } from '../../src/content/local-time.ts';
import { isZone } from '../../src/content/schema/text.ts';

/** Whether a reader's clock shows the same at an instant (ISO, UTC) as those of another IANA zone; false where one is none. */
export function showTheSame(at: string, zone: string, readerZone: string): boolean {
  return isZone(readerZone) && isZone(zone) && localTimeIn(zone, at).at === localTimeIn(readerZone, at).at;
}
