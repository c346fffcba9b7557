import { describe, expect, test, vi } from 'vitest';
import { isolatePage, type IsolationTools } from '../../../src/lab/isolation.ts';

/** A first visit, on which the worker becomes active at once; `storage` outlives reloads of the tab. */
function browser(changes: Partial<IsolationTools> = {}, storage = new Map<string, string>()) {
  const register = vi.fn<ServiceWorkerContainer['register']>(async () => registration);
  const reload = vi.fn<() => void>();
  const tools = {
    serviceWorker: { controller: null, register, ready: Promise.resolve(registration) },
    isIsolated: false,
    storage: () => ({
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    }),
    isInUse: () => false,
    reload,
    ...changes,
  } satisfies IsolationTools;
  return { tools, register, reload, storage };
}

const registration = {} as ServiceWorkerRegistration;

test('a page that is not isolated is loaded again, once the worker is there', async () => {
  let activate: () => void = () => {};
  const ready = new Promise<ServiceWorkerRegistration>((resolve) => (activate = () => resolve(registration)));
  const { tools, register, reload } = browser();
  const isolating = isolatePage({ ...tools, serviceWorker: { controller: null, register, ready } });
  await vi.waitFor(() => expect(register).toHaveBeenCalledExactlyOnceWith('./service-worker.js'));
  expect(reload).not.toHaveBeenCalled();
  activate();
  await isolating;
  expect(reload).toHaveBeenCalledOnce();
});

test('an isolated page is left alone, and its worker registered', async () => {
  const { tools, register, reload } = browser({ isIsolated: true });
  await isolatePage(tools);
  expect(register).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});

test('a page that came through the worker is not loaded again', async () => {
  const { tools, register, reload } = browser();
  const ready = Promise.resolve(registration);
  await isolatePage({ ...tools, serviceWorker: { controller: {} as ServiceWorker, register, ready } });
  expect(register).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});

test('reloads that lead past the worker come to an end', async () => {
  const { tools, reload } = browser();
  for (let visit = 0; visit < 10; visit += 1) await isolatePage(tools);
  expect(reload).toHaveBeenCalledTimes(3);
});

test('a page that was isolated has its reloads again', async () => {
  const { tools, reload, storage } = browser();
  for (let visit = 0; visit < 10; visit += 1) {
    await isolatePage(tools);
    await isolatePage(browser({ isIsolated: true }, storage).tools);
  }
  expect(reload).toHaveBeenCalledTimes(10);
});

test('a page that somebody uses is not pulled away', async () => {
  const { tools, reload, storage } = browser({ isInUse: () => true });
  await isolatePage(tools);
  expect(reload).not.toHaveBeenCalled();
  expect(storage.size).toBe(0);
});

describe('the page goes on as it is', () => {
  test.each<[string, Partial<IsolationTools>]>([
    ['where there are no service workers', { serviceWorker: undefined }],
    [
      'where they are refused',
      {
        serviceWorker: {
          controller: null,
          register: () => Promise.reject(new Error('refused')),
          ready: new Promise<never>(() => {}),
        },
      },
    ],
    [
      'where storage is forbidden: a reload that is not remembered could go on for ever',
      {
        storage: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      },
    ],
  ])('%s', async (_, changes) => {
    const { tools, reload } = browser(changes);
    await expect(isolatePage(tools)).resolves.toBeUndefined();
    expect(reload).not.toHaveBeenCalled();
  });
});
