import { createInProcessHolds } from '../../src/holds/in-process.ts';
import { holdsContract } from '../contract/holds.ts';

holdsContract(async () => createInProcessHolds());
