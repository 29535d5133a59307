import type { Connection } from 'mongoose';
import {
  createApplicationRepository,
  type ApplicationRepository,
} from './application-repository.ts';
import { createBegunRepository, type BegunRepository } from './begun-repository.ts';
import { createErasureRepository, type ErasureRepository } from './erasure-repository.ts';
import { createMessageRepository, type MessageRepository } from './message-repository.ts';
import { createRankingRepository, type RankingRepository } from './ranking-repository.ts';
import { createReadingRepository, type ReadingRepository } from './reading-repository.ts';
import {
  createWaitingListRepository,
  type WaitingListRepository,
} from './waiting-list-repository.ts';

/** All that this service keeps in its database. */
export interface Repositories {
  repository: ApplicationRepository;
  begun: BegunRepository;
  waitingLists: WaitingListRepository;
  rankings: RankingRepository;
  readings: ReadingRepository;
  erasures: ErasureRepository;
  messages: MessageRepository;
}

export function createRepositories(connection: Connection): Repositories {
  return {
    repository: createApplicationRepository(connection),
    begun: createBegunRepository(connection),
    waitingLists: createWaitingListRepository(connection),
    rankings: createRankingRepository(connection),
    readings: createReadingRepository(connection),
    erasures: createErasureRepository(connection),
    messages: createMessageRepository(connection),
  };
}
