import { createPlacesInProcess } from '../../src/places/in-process.ts';
import { placesContract } from '../contract/places.ts';

placesContract(async () => createPlacesInProcess());
