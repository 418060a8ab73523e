import { useEffect, useRef, useState } from "preact/hooks";
import type { Discovered } from "../../../../server/contract/answers/discovered.ts";
import { splitEmailAddress } from "../../../../server/discover/email-address.ts";
import type { Fault } from "../../../api/answer.ts";
import { language } from "../../../languages/language.ts";
import { discoverSettings } from "../api.ts";
import type { Chosen } from "./chosen.ts";

/** Finds the settings of an address, and again when the language changes: notes of a provider come in the reader's own. */
export function useDiscovery(first: string, chosen: Chosen) {
  const request = useRef<AbortController | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [found, setFound] = useState<Discovered | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  const find = async (address: string) => {
    request.current?.abort();
    request.current = new AbortController();
    const { signal } = request.current;
    setAsked(address);
    setFault(null);
    const got = await discoverSettings(address, chosen, signal);
    if (signal.aborted) return;
    if (got.ok) {
      setAsked(null);
      setFound(got.value);
    } else setFault(got.fault);
  };
  const forget = () => {
    request.current?.abort();
    setAsked(null);
    setFound(null);
    setFault(null);
  };
  useEffect(() => () => request.current?.abort(), []);
  useEffect(() => {
    const address = found?.address ?? first;
    if (splitEmailAddress(address)) void find(address);
  }, [language.value]);

  return {
    /** The address that is being looked up. */
    finding: fault === null ? asked : null,
    found,
    fault,
    find,
    /** Asks once more what could not be answered. */
    again: () => asked !== null && void find(asked),
    forget,
  };
}
