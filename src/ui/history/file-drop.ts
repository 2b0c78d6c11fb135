import type { ReactiveController, ReactiveControllerHost } from 'lit';

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files that are dropped anywhere on the page, for as long as the element is on it. */
export class FileDrop implements ReactiveController {
  /** Whether a file is held over the page. */
  isOver = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onFile: (file: File) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('dragover', this.over);
    window.addEventListener('dragleave', this.leave);
    window.addEventListener('drop', this.drop);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragover', this.over);
    window.removeEventListener('dragleave', this.leave);
    window.removeEventListener('drop', this.drop);
    this.isOver = false;
  }

  private readonly over = (event: DragEvent): void => {
    if (!hasFile(event)) return;
    // Else the browser would leave the page and show the file.
    event.preventDefault();
    this.show(true);
  };

  private readonly leave = (event: DragEvent): void => {
    // Within the page it goes from one element to another.
    if (event.relatedTarget === null) this.show(false);
  };

  private readonly drop = (event: DragEvent): void => {
    if (!hasFile(event)) return;
    event.preventDefault();
    this.show(false);
    const file = event.dataTransfer?.files[0];
    if (file) this.onFile(file);
  };

  private show(isOver: boolean): void {
    if (this.isOver === isOver) return;
    this.isOver = isOver;
    this.host.requestUpdate();
  }
}
