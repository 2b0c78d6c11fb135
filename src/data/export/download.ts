/** Hands a file to the user: it leaves the page, and nothing else does. */

/** Whether the file was handed over in the system's own sheet, saved, or given up by the user in the sheet. */
export type HandedOver = 'shared' | 'saved' | 'given-up';

/** On a phone a saved file is hard to find again; on a computer the folder of downloads is where one looks. */
const isHandheld = (): boolean => matchMedia('(pointer: coarse)').matches;

const canShare = (file: File): boolean => isHandheld() && 'canShare' in navigator && navigator.canShare({ files: [file] });

export function save(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The download has begun, but some browsers read the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Shares a file where the device has a sheet for that, else saves it. To be called while a tap is handled. */
export async function handOver(file: File): Promise<HandedOver> {
  if (canShare(file)) {
    try {
      await navigator.share({ files: [file] });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'given-up';
      // Refused by the browser (a kind of file that it does not share, a tap too long ago): it can still be saved.
    }
  }
  save(file);
  return 'saved';
}
