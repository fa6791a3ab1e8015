/** An error that people meet: a stable code, and a message that ends with what to do next. */
export class DeskError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DeskError';
    this.code = code;
  }
}
