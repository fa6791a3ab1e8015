import { createInProcessTold } from '../../src/told/in-process.ts';
import { toldContract } from '../contract/told.ts';

toldContract(async () => createInProcessTold());
