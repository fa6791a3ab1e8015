import { createPeopleInProcess } from '../../src/people/in-process.ts';
import { peopleContract } from '../contract/people.ts';

peopleContract(async () => createPeopleInProcess());
