/** Which document has the keyboard. The page around a frame says so before the browser has handed it over. */
import type { FrameLocator } from 'playwright-core';

/** Whether what is typed now arrives in the frame; the frame itself knows. */
export const hasKeyboard = (frame: FrameLocator): Promise<boolean> =>
  frame.locator('body').evaluate(() => document.hasFocus());
