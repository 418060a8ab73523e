import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { speakLater } from "../languages/language.ts";
import { LoadFault } from "../parts/load-fault.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

/**
 * A page whose program is loaded when it is first opened. Until then, and when that fails, it shows so, and never the page that
 * was there before: that is what the address no longer says. `onShown` is called when a page that had to be waited for is there.
 */
export function lazyPage(load: () => Promise<ComponentType>, onShown: () => void): ComponentType {
  let loaded: ComponentType | null = null;
  return function LazyPage() {
    const [failed, fail] = useState(false);
    const [attempt, setAttempt] = useState(0);
    const [, show] = useState(false);
    useEffect(() => {
      if (loaded) return;
      let left = false;
      const fails = () => !left && fail(true);
      const arrive = (page: ComponentType) => {
        loaded = page;
        if (left) return;
        show(true);
        setTimeout(onShown);
      };
      load().then((page) => {
        const words = speakLater();
        if (words === null) arrive(page);
        else words.then(() => arrive(page), fails);
      }, fails);
      return () => {
        left = true;
      };
    }, [attempt]);
    const again = () => {
      fail(false);
      setAttempt((count) => count + 1);
    };
    const Page = loaded;
    if (Page) return <Page />;
    return failed ? <LoadFault onRetry={again} as="h1" /> : <Skeleton lines={8} />;
  };
}
