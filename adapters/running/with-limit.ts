/** What `work` gives, or `otherwise` after so many milliseconds; what comes of it later is nobody's. Throws what `work` throws. */
export async function withLimit<T, Late>(work: Promise<T>, within: number, otherwise: Late): Promise<T | Late> {
  let timeout: NodeJS.Timeout | undefined;
  const late = new Promise<Late>((resolve) => {
    timeout = setTimeout(resolve, within, otherwise);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timeout);
  }
}
