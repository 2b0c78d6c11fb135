import type { StoreOutcome } from '../service-worker/file-store.ts';
import type { DetectionPlace } from '../service-worker/files.ts';
import type { ListedFile, Question, StoreNews } from '../service-worker/messages.ts';

/** A browser may end a service worker that takes long, and a network may stop without a word: then this is how long we listen. */
const SILENCE_MS = 60_000;

/** Sends a question and hands each answer to `onAnswer`, until it returns a result that is not undefined. */
function ask<Answer, Result>(
  worker: Pick<ServiceWorker, 'postMessage'>,
  question: Question,
  onAnswer: (answer: Answer) => Result | undefined,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    let timer: ReturnType<typeof setTimeout>;
    const end = (): void => {
      clearTimeout(timer);
      port1.close();
    };
    const listen = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        end();
        reject(new Error('The service worker does not answer.'));
      }, SILENCE_MS);
    };
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      listen();
      const result = onAnswer(data);
      if (result === undefined) return;
      end();
      resolve(result);
    };
    listen();
    worker.postMessage(question, [port2]);
  });
}

/** @throws Error when it does not answer. */
export const listFiles = (worker: Pick<ServiceWorker, 'postMessage'>, place: DetectionPlace): Promise<ListedFile[]> =>
  ask<ListedFile[], ListedFile[]>(worker, { type: 'list', place }, (files) => files);

/** @throws Error when nothing has come for a minute. */
export const storeFile = (
  worker: Pick<ServiceWorker, 'postMessage'>,
  url: string,
  onBytes: (bytes: number) => void,
): Promise<StoreOutcome> =>
  ask<StoreNews, StoreOutcome>(worker, { type: 'store', url }, (news) => {
    if ('outcome' in news) return news.outcome;
    onBytes(news.bytes);
    return undefined;
  });

/** A waiting version takes over every open page. */
export function takeOver(worker: Pick<ServiceWorker, 'postMessage'>): void {
  const question: Question = { type: 'take-over' };
  worker.postMessage(question);
}
