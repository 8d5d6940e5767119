import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is yes; fails after some seconds, naming what was waited for. */
export const until = async (what: string, ask: () => Promise<boolean>, seconds = 30): Promise<void> => {
  const end = Date.now() + seconds * 1000;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`);
    await pause(100);
  }
};
