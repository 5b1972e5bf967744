// Made by `npm run generate` from openapi/control.yaml; do not edit.
export interface paths {
    "/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the mail to everybody */
        get: operations["listMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in the code of a mail
         * @description Does what the page behind the mailed link does, over the mock's own port: faults, deviations and the journal take
         *     part. Mails whose code belongs to a request that somebody has to sign or fill in cannot be followed.
         */
        post: operations["followMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A full address or a local part, in any case.
                 * @example ann@example.test
                 */
                user: components["parameters"]["User"];
            };
            cookie?: never;
        };
        /** Read the mail to an address */
        get: operations["readMail"];
        put?: never;
        post?: never;
        /** Forget the mail to an address */
        delete: operations["emptyMail"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the text messages to everybody */
        get: operations["listSms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms/{phoneNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the text messages to a number */
        get: operations["readSms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms/{phoneNumber}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number as E.164 writes it. */
                phoneNumber: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Make the provider refuse messages to a number */
        put: operations["refuseSms"];
        post?: never;
        /** Let messages to a number through again */
        delete: operations["acceptSms"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the notifications to a callback, or to all */
        get: operations["readPush"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the clock */
        get: operations["readClock"];
        put?: never;
        /**
         * Set, advance, freeze or thaw the clock
         * @description Done in this order whatever the order of the keys is - set, advance, freeze.
         */
        post: operations["setClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the armed faults */
        get: operations["listFaults"];
        put?: never;
        /**
         * Arm a fault
         * @description Of several armed faults the first that strikes a call is the one that does. A fault that has struck its last
         *     time leaves the list and stays in the log.
         */
        post: operations["armFault"];
        /** Disarm every fault and empty the log */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Disarm a fault */
        delete: operations["disarmFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fault-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what faults did, and what the clients did then */
        get: operations["readFaultLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deviations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the deviations the edition knows */
        get: operations["listDeviations"];
        /** Switch the named deviations on and all others off */
        put: operations["setDeviations"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the state of every account */
        get: operations["listAccounts"];
        put?: never;
        /** Make an account with tokens at hand */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A uid or an email.
                 * @example ann@example.test
                 */
                account: components["parameters"]["Account"];
            };
            cookie?: never;
        };
        /** See the state of an account */
        get: operations["inspectAccount"];
        put?: never;
        post?: never;
        /** Destroy an account with all that belongs to it */
        delete: operations["destroyAccount"];
        options?: never;
        head?: never;
        /** Change the state of an account */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/bearer-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mint an OAuth bearer token of an account */
        post: operations["mintBearerToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bearer-tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a bearer token */
        delete: operations["revokeBearerToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which features are switched off */
        get: operations["readFeatures"];
        /** Switch the named features off and all others on */
        put: operations["setFeatures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pretend that the load is too high, or stop pretending */
        put: operations["setLoad"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customs/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The address that is ruled on. */
                email: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Make customs rule against an address */
        put: operations["ruleCustoms"];
        post?: never;
        /** Lift the ruling on an address */
        delete: operations["liftCustoms"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pre-verify-trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See whose preVerifyTokens are trusted */
        get: operations["readPreVerifyTrust"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what the mock was started with */
        get: operations["readSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what clients asked */
        get: operations["readJournal"];
        put?: never;
        post?: never;
        /** Forget what clients asked */
        delete: operations["emptyJournal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exercised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See which requirements clients exercised
         * @description As far as it follows from what was asked and answered; counted since the journal was last emptied.
         */
        get: operations["readExercised"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which states are kept */
        get: operations["listSnapshots"];
        put?: never;
        /** Keep the present state */
        post: operations["takeSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return to a state that was kept
         * @description Accounts, tokens, mail, clock, random stream and armed faults. Deviations and the journal stay.
         */
        post: operations["restoreSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return to the mock as it was when it started
         * @description Deviations and snapshots stay.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which editions the mock speaks */
        get: operations["readEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what the ids in the journal mean */
        get: operations["readRequirements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens
         * @description An event stream. `hello` comes first and names the run of the mock; `journal` is a journal entry as it is made;
         *     `message` says that a mail or text message arrived, `change` that somebody used the control port; `lost` is the number of events that a
         *     reader was too slow for. At most sixteen streams are open at once.
         */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        OpenRow: {
            [key: string]: unknown;
        };
        /** @description A mail in the shape of restmail and of the servers' own mail helper. */
        Mail: {
            messageId: string;
            from: components["schemas"]["MailAddresses"];
            to: components["schemas"]["MailAddresses"];
            subject: string;
            /** @description Names in lower case. */
            headers: {
                [key: string]: string;
            };
            text: string;
            html: string;
            date: string;
            receivedDate: string;
        };
        MailAddresses: {
            address: string;
            name: string;
        }[];
        Clock: {
            /** @description Milliseconds since 1970. */
            now: number;
            /** @description The same for a reader. */
            iso: string;
            frozen: boolean;
        };
        /**
         * @example {
         *       "advance": 3600000
         *     }
         */
        ClockChange: {
            /** @description An instant in milliseconds since 1970. */
            set?: number;
            /** @description Milliseconds; negative moves the clock back. */
            advance?: number;
            /** @description False lets a frozen clock go on. */
            freeze?: boolean;
        };
        /**
         * @description Which calls it strikes, how often, and what happens then. Every condition that is given has to hold; exactly
         *     one effect is given, and latencyMs may be given alone or beside it.
         * @example {
         *       "operation": "accountLogin",
         *       "times": 3,
         *       "errno": 114,
         *       "fields": {
         *         "retryAfter": 30
         *       }
         *     }
         */
        Fault: {
            /** @description An operationId; any when absent. */
            operation?: string;
            /** @description Calls that name this address or are signed by its account. */
            email?: string;
            /** @description Calls that name this uid or are signed by its account. */
            uid?: string;
            /** @description Calls from this IP address. */
            address?: string;
            /** @description How often it strikes; without end when absent. */
            times?: number;
            /** @description For each matching call in turn whether it is struck; the fault ends with the list. */
            sequence?: boolean[];
            /** @description Share of the matching calls that is struck. */
            probability?: number;
            /** @description Same seed, same calls; for probability. */
            seed?: string;
            /** @description Earliest instant in milliseconds since 1970. */
            from?: number;
            /** @description The first instant at which it strikes no more. */
            until?: number;
            /**
             * @description Whether the call is struck before its work is done or after. A cut body always comes after.
             * @enum {string}
             */
            when?: "before" | "after";
            /** @description An errno of the edition or the name of its error. */
            errno?: number | string;
            /** @description Further fields of the error body. */
            fields?: {
                [key: string]: unknown;
            };
            /** @description An answer that is none of the API's. */
            status?: number;
            /** @description The text that comes with status. */
            body?: string;
            /** @description Milliseconds of real time. */
            latencyMs?: number;
            /**
             * @description The connection is reset.
             * @constant
             */
            reset?: true;
            /** @description The connection ends after this many bytes of the body. */
            truncateAt?: number;
            /**
             * @description Status 500 with errno 999.
             * @constant
             */
            unexpected?: true;
        };
        ArmedFault: {
            id: string;
            fault: components["schemas"]["Fault"];
            /** @description Matching calls so far. */
            calls: number;
            /** @description How many of them were struck. */
            strikes: number;
        };
        /**
         * @description What a fault did to one call, and what its client did then. Clients are told apart by IP address, and by account
         *     where both calls say whose they are.
         */
        Strike: {
            /** @description Id of the fault. */
            fault: string;
            /** @description When, by the mock's clock, in milliseconds since 1970. */
            at: number;
            operation: string;
            /** @description What the client met. */
            did: string;
            /** @description Seconds that the client was told to wait. */
            retryAfter?: number;
            /**
             * @description Whether the operation was called again, and where a wait was told, whether it was over by either clock. Who
             *     has not called it again so far gave up.
             * @enum {string}
             */
            client: "waited and retried" | "retried too early" | "retried" | "gave up";
            next?: components["schemas"]["NextCall"];
            retry?: components["schemas"]["NextCall"];
        };
        /**
         * @description The first call of the client after a strike (next), or the first one of the same operation (retry). Time counts
         *     from the struck call's answer; from the strike for a client that did not wait for its answer.
         */
        NextCall: {
            operation: string;
            /** @description Milliseconds by the mock's clock. */
            afterMs: number;
            /** @description Milliseconds of real time. */
            realMs: number;
        };
        Deviation: {
            id: string;
            violates: string[];
            says: string;
            on: boolean;
            /** @description It came with the manner of the mock and cannot be switched off. */
            standing?: boolean;
        };
        /**
         * @description The password, or what the edition's clients make of it (authPW, srpPw); with neither the password is "password".
         * @example {
         *       "email": "ann@example.test",
         *       "password": "correct horse"
         *     }
         */
        NewAccount: {
            email: string;
            /** @description Stretched as a client would. */
            password?: string;
            /** @description In the editions with onepw. */
            authPW?: string;
            /** @description What clients of auth-2013 prove by SRP. */
            srpPw?: string;
            /** @description Whether email and session are; they are when absent. */
            verified?: boolean;
            locale?: string;
        };
        CreatedAccount: {
            uid: string;
            email: string;
            /** @description What clients send in the editions with onepw, 64 hex digits. */
            authPW?: string;
            /** @description What clients of auth-2013 prove by SRP, 64 hex digits; auth/start tells the salts. */
            srpPw?: string;
            sessionToken: string;
            keyFetchToken: string;
        };
        Account: {
            uid: string;
            email: string;
            emailVerified: boolean;
            mustReset: boolean;
            /** @description Customs locked it. */
            locked: boolean;
            locale?: string;
            createdAt: number;
            /** @description When the password was last set. */
            verifierSetAt: number;
            /** @description Living tokens by type. */
            tokens: {
                [key: string]: number;
            };
            devices: number;
            knownAddresses: string[];
            /** @description What the profile server tells of the user; absent while unset. */
            displayName?: string;
            /** @description Absent while unset. */
            ecosystemAnonId?: string;
            /** @description Id of the avatar that is shown; absent for a user without one. */
            avatar?: string;
            /** @description Avatars that the user has uploaded and not deleted. */
            avatars?: number;
            subscriptions?: string[];
            amrValues?: string[];
        };
        /**
         * @example {
         *       "mustReset": true
         *     }
         */
        AccountChange: {
            /** @description Sign-in answers 126 until a reset. */
            mustReset?: boolean;
            /** @description As many sessions as this account may have, in an edition with an error for more; null lifts it. */
            mostSessions?: number | null;
            /** @description Locks it as customs do after too many wrong passwords, mail included, or unlocks it. */
            locked?: boolean;
            /** @description Whether the email is verified. */
            verified?: boolean;
            locale?: string;
            /** @description Null unsets it. */
            displayName?: string | null;
            /** @description Null unsets it. */
            ecosystemAnonId?: string | null;
            /** @description Capabilities that come with what the user has subscribed to. */
            subscriptions?: string[];
            /** @description How the user proved who they are - pwd, email, otp; otp makes a second factor. */
            amrValues?: string[];
        };
        /**
         * @example {
         *       "disabled": [
         *         "sms"
         *       ]
         *     }
         */
        Features: {
            disabled: string[];
        };
        JournalEntry: {
            number: number;
            at: number;
            /** @description The edition that was spoken; `neighbours` for the OAuth server beside it. */
            edition: string;
            /** @enum {string} */
            kind: "request" | "smtp";
            /** @description Absent for a path that is no operation. */
            operation?: string;
            method?: string;
            path?: string;
            /** @description IP address of the client. */
            address?: string;
            status?: number;
            errno?: number;
            uid?: string;
            email?: string;
            /** @description Ids of the faults that struck. */
            faults?: string[];
            /** @description Query and body with secrets masked. */
            request?: {
                [key: string]: unknown;
            };
            /** @description The JSON of the answer with secrets masked. */
            answer?: unknown;
            /** @description Requirements of the edition that the exchange exercises, as far as that can be derived. */
            requirements?: string[];
            /** @description Of an smtp entry - what went wrong. */
            message?: string;
        };
        Snapshot: {
            /** @description The name to restore it by. */
            snapshot: string;
            /** @description What the clock showed. */
            at: number;
            /** @description How many there were. */
            accounts: number;
        };
        SpokenEdition: {
            id: string;
            title: string;
            /** @description Origin that clients sign for. */
            url: string;
            /** @description Public address of the document. */
            document: string;
            operations: {
                id: string;
                method: string;
                path: string;
                tag: string;
                summary: string;
                /** @description Public address of its section. */
                link: string;
                /** @description The errors that its section lists. */
                errnos: number[];
            }[];
            errors: {
                errno: number;
                name: string;
                status: number;
                message: string;
                /** @description Further fields that the document names. */
                fields: string[];
            }[];
        };
        RequirementRow: {
            id: string;
            /** @enum {string} */
            level: "MUST" | "SHOULD" | "MAY";
            says: string;
            section: string;
            /** @description Public address of the first line. */
            link: string;
            /** @description Ranges of lines, `451, 460-462`. */
            lines: string;
        };
    };
    responses: {
        /** @description It is done. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Record<string, never>;
            };
        };
        /** @description The request cannot be served; the message says what to do instead. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    code: number;
                    message: string;
                };
            };
        };
        /** @description The clock as it now is. */
        Clock: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Clock"];
            };
        };
        /** @description The account without its secrets. */
        Account: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Account"];
            };
        };
        /** @description The features that are switched off. */
        Features: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Features"];
            };
        };
    };
    parameters: {
        /**
         * @description A full address or a local part, in any case.
         * @example ann@example.test
         */
        User: string;
        /**
         * @description A uid or an email.
         * @example ann@example.test
         */
        Account: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last thousand mails, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    followMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    messageId: string;
                };
            };
        };
        responses: {
            /** @description What the mock answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operation: string;
                        status: number;
                        errno?: number;
                    };
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    readMail: {
        parameters: {
            query?: {
                /** @description Keeps the answer back until there is mail, at most this many milliseconds of real time. */
                wait?: number;
            };
            header?: never;
            path: {
                /**
                 * @description A full address or a local part, in any case.
                 * @example ann@example.test
                 */
                user: components["parameters"]["User"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every mail so far, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    emptyMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A full address or a local part, in any case.
                 * @example ann@example.test
                 */
                user: components["parameters"]["User"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    listSms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last thousand messages, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRow"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    readSms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number as E.164 writes it, with its plus sign.
                 * @example +15005550006
                 */
                phoneNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every message so far, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRow"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    refuseSms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number as E.164 writes it. */
                phoneNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    acceptSms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number as E.164 writes it. */
                phoneNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    readPush: {
        parameters: {
            query?: {
                /**
                 * @description The pushCallback of the device; every device when absent.
                 * @example https://push.example.test/1
                 */
                callback?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every notification so far, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRow"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    readClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Clock"];
            default: components["responses"]["Refused"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            200: components["responses"]["Clock"];
            default: components["responses"]["Refused"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they were armed, which is the order in which they are asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArmedFault"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    armFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Fault"];
            };
        };
        responses: {
            /** @description The fault as it is armed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArmedFault"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    disarmFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id it got when it was armed. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    readFaultLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last thousand strikes, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strike"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    listDeviations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every deviation and whether it is on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deviation"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    setDeviations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": [
                 *         "account-keys/token-single-use-after-success"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Ids of deviations, or of requirements that one of them violates. */
                    on: string[];
                };
            };
        };
        responses: {
            /** @description The deviations that are on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deviation"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last five hundred accounts, oldest first, without their secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description The account and its tokens, hex. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAccount"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    inspectAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A uid or an email.
                 * @example ann@example.test
                 */
                account: components["parameters"]["Account"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Account"];
            default: components["responses"]["Refused"];
        };
    };
    destroyAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A uid or an email.
                 * @example ann@example.test
                 */
                account: components["parameters"]["Account"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A uid or an email.
                 * @example ann@example.test
                 */
                account: components["parameters"]["Account"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            200: components["responses"]["Account"];
            default: components["responses"]["Refused"];
        };
    };
    mintBearerToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "account": "ann@example.test",
                 *       "scopes": [
                 *         "profile:email"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description A uid or an email. */
                    account: string;
                    scopes: string[];
                    /** @description To whom it is issued; zeros when absent. */
                    clientId?: string;
                    /** @description Seconds that it is good; without an end when absent. */
                    ttl?: number;
                };
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    revokeBearerToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token itself. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    readFeatures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Features"];
            default: components["responses"]["Refused"];
        };
    };
    setFeatures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Features"];
            };
        };
        responses: {
            200: components["responses"]["Features"];
            default: components["responses"]["Refused"];
        };
    };
    setLoad: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tooHigh": true,
                 *       "retryAfter": 5
                 *     }
                 */
                "application/json": {
                    tooHigh: boolean;
                    /** @description Seconds that clients are told to wait. */
                    retryAfter?: number;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    ruleCustoms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The address that is ruled on. */
                email: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ruling": "throttled"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    ruling: "throttled" | "throttled, email unblocks" | "blocked" | "blocked, email unblocks";
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    liftCustoms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The address that is ruled on. */
                email: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    readPreVerifyTrust: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the mock was started with. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRow"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    readSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every setting that can be written as JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRow"];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    readJournal: {
        parameters: {
            query?: {
                /** @description Only entries of this operationId. */
                operation?: string;
                /** @description Only entries of this account, by uid or email. */
                account?: string;
                /** @description Only entries with a higher number. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last thousand entries, oldest first, secrets masked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalEntry"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    emptyJournal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    readExercised: {
        parameters: {
            query?: {
                /** @description Whose requirements, where the mock speaks several editions; the first when absent. */
                edition?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requirement ids with the number of exchanges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: number;
                    };
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    takeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The name to restore it by. The last twenty are kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        snapshot: string;
                    };
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "snapshot": "1"
                 *     }
                 */
                "application/json": {
                    snapshot: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["Done"];
            default: components["responses"]["Refused"];
        };
    };
    readEditions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each with its operations and the errors it can answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpokenEdition"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    readRequirements: {
        parameters: {
            query?: {
                /** @description Whose requirements, where the mock speaks several editions; the first when absent. */
                edition?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every requirement of the edition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementRow"][];
                };
            };
            default: components["responses"]["Refused"];
        };
    };
    followEvents: {
        parameters: {
            query?: {
                /** @description The run that `after` belongs to; of another run every entry is new. */
                run?: string;
                /** @description Begins with the entries of a higher number instead of the next one. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events without end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Refused"];
        };
    };
}
