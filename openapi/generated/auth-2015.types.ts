// Made by `npm run generate` from openapi/auth-2015.yaml; do not edit.
export interface paths {
    "/account/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account and open its first session
         * @description The client stretches the password before it sends it. The server may mail a link that verifies the address,
         *     and puts `service` and `resume` into that link. A `preVerifyToken` from a trusted issuer stands in for the mail.
         */
        post: operations["accountCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether an account exists and whether it is locked
         * @description The uid travels in the query; no signature is needed.
         */
        get: operations["accountStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a password
         * @description Opens a session. With `keys=true` the answer also holds a keyFetchToken.
         */
        post: operations["accountLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the devices of an account
         * @description The section calls itself vague (323). A device is said to describe itself to /session/create (325), an endpoint
         *     this document does not have.
         */
        get: operations["accountDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch kA and wrapKb, encrypted
         * @description The address must be verified. The token is gone after one use, whether or not the request succeeded. The prose
         *     has the token come from /session/create (380), an endpoint this document does not have; create, login and the
         *     first step of a password change hand it out.
         */
        get: operations["accountKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password without the old one
         * @description Replaces wrapKb by a new random value. The token is gone after one use, whether or not the request succeeded.
         *     The body of the sample request (439 to 442) has a brace too many and is no JSON.
         */
        post: operations["accountReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete an account and all it holds
         * @description The address and the password are the proof; the request is not signed, although the section lists the errors
         *     of a signature (502 to 504, 507).
         */
        post: operations["accountDestroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/unlock/resend_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the unlock code once more
         * @description The code was mailed when suspicious activity locked the account; the new mail holds the same one.
         */
        post: operations["accountUnlockResendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/unlock/verify_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in the unlock code that came by mail
         * @description The right code unlocks the account. Any browser may hand it in, so nothing is signed.
         */
        post: operations["accountUnlockVerifyCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether a session is alive
         * @description Succeeds while the token is good, and names the account it belongs to.
         */
        get: operations["sessionStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a session
         * @description The sessionToken is of no use afterwards; the device signs in again to get another one.
         */
        post: operations["sessionDestroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recovery_email/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the address is verified
         * @description A client that has just made an account asks here until it may fetch keys and certificates.
         */
        get: operations["recoveryEmailStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recovery_email/resend_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the verification code once more
         * @description The new mail holds the code of the first one. The prose has the token come from /session/create (744), an
         *     endpoint this document does not have.
         */
        post: operations["recoveryEmailResendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recovery_email/verify_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in the code that came by mail
         * @description The right code verifies the address. Any browser may hand it in, so nothing is signed.
         */
        post: operations["recoveryEmailVerifyCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificate/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Certify a public key for BrowserID
         * @description The certificate names the account in `principal.email`, expires after `duration`, and carries the claims
         *     `fxa-generation`, `fxa-lastAuthAt` and `fxa-verifiedEmail`. The address must be verified.
         */
        post: operations["certificateSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/change/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to change a known password
         * @description Proves the old password and yields two tokens, each good for one use. The sentence before the sample (917)
         *     speaks of an encrypted bundle with a sessionToken; the opening paragraph (895) and the sample have the two
         *     tokens in the clear, and are followed here.
         */
        post: operations["passwordChangeStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/change/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the new password and the new wrapKb in force
         * @description The passwordChangeToken of the first step signs the request and is good for this once.
         */
        post: operations["passwordChangeFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/forgot/send_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a code that lets a forgotten password be replaced
         * @description Yields the passwordForgotToken that belongs to the code. An account has one such token at most; a new one, with
         *     its new code, cancels the one before.
         */
        post: operations["passwordForgotSendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/forgot/resend_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the same code once more
         * @description Answers as the first call did, with the time that is left, and with fewer tries if some were used.
         */
        post: operations["passwordForgotResendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/forgot/verify_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trade the code for an accountResetToken
         * @description The code and the passwordForgotToken together let the account be reset.
         */
        post: operations["passwordForgotVerifyCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/forgot/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether a passwordForgotToken is still good
         * @description A token that was used up or has run out is refused with errno 110.
         */
        get: operations["passwordForgotStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/get_random_bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the server for randomness
         * @description Thirty-two bytes, to be mixed with the client's own entropy. The section names no failure of its own.
         */
        post: operations["getRandomBytes"];
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
        /** @description Bytes in base16, two digits each, in either case. */
        Hex: string;
        /** @description What every failure says. The fields after info come with the errnos they name. */
        Failure: {
            /** @description The HTTP status, again. */
            code: number;
            /** @description The number of the error, which never changes its meaning. */
            errno: number;
            /** @description The kind of the error, in words. */
            error: string;
            /** @description What happened, for a person to read. */
            message: string;
            /** @description Where more can be read about the error. Shown by samples alone, so nobody has to send it. */
            info?: string;
            /** @description With errno 111, the server's clock in seconds since 1970. */
            serverTime?: number;
            /** @description With errnos 114 and 201, the seconds to wait; the same number as in Retry-After. */
            retryAfter?: number;
            /** @description With errno 120, the address as the account spells it. */
            email?: string;
        };
        AccountCreateRequest: {
            /** @description The address that becomes the primary one of the account. */
            email: string;
            /** @description The stretched password. */
            authPW: components["schemas"]["Hex"];
            /** @description The service on whose behalf the account is made; the verification link repeats it. */
            service?: string;
            /** @description The URL the browser is to go to once the link was handled. */
            redirectTo?: string;
            /** @description State of the relying service, url-encoded and opaque; the verification link repeats it. */
            resume?: string;
            /**
             * @description A JWT in which a trusted issuer vouches for the address. Header: alg RS256, kid, and jku, the https address
             *     of the issuer's keys. Payload: exp, aud (the name DNS has for this server), sub (the address) and typ, which
             *     is always mozilla/fxa/preVerifyToken/v1.
             */
            preVerifyToken?: string;
        };
        AccountCreateResponse: {
            /** @description The id of the account. */
            uid: string;
            /** @description The seed of the credentials of the first session. */
            sessionToken: string;
            /** @description The seed of the credentials that fetch the keys once. */
            keyFetchToken?: string;
            /** @description When the user gave the password, in seconds since 1970. */
            authAt: number;
        };
        AccountStatusResponse: {
            /** @description Whether there is an account with this uid. */
            exists: boolean;
            /** @description Whether the account is locked. */
            locked?: boolean;
        };
        AccountLoginRequest: {
            /** @description The primary address of the account. */
            email: string;
            /** @description The stretched password. */
            authPW: components["schemas"]["Hex"];
        };
        AccountLoginResponse: {
            /** @description The id of the account. */
            uid: string;
            /** @description The seed of the credentials of the new session. */
            sessionToken: string;
            /** @description The seed of the credentials that fetch the keys once. Without keys=true it is absent. */
            keyFetchToken?: string;
            /** @description Whether the account is verified. */
            verified: boolean;
            /** @description When the user gave the password, in seconds since 1970. */
            authAt: number;
        };
        AccountDevicesResponse: {
            /** @description The devices of the user that are signed in and syncing. */
            devices: {
                /** @description The id of the device. */
                id: string;
                /** @description The kind of the device. */
                type?: string;
                /** @description What the user calls the device. */
                name?: string;
            }[];
        };
        AccountKeysResponse: {
            /** @description kA and wrapKb, encrypted and authenticated with keys derived from the keyFetchToken. */
            bundle: components["schemas"]["Hex"];
        };
        AccountResetRequest: {
            /** @description The new password, stretched. */
            authPW: components["schemas"]["Hex"];
        };
        /** @description Nothing in particular. */
        AccountResetResponse: Record<string, never>;
        AccountDestroyRequest: {
            /** @description The address of the account. */
            email: string;
            /** @description The stretched password. */
            authPW: components["schemas"]["Hex"];
        };
        /** @description Nothing in particular. */
        AccountDestroyResponse: Record<string, never>;
        AccountUnlockResendCodeRequest: {
            /** @description The address the code is sent to. */
            email: string;
            /** @description The service at which the user met the lock. */
            service?: string;
            /** @description The URL the browser is to go to once the link was handled. */
            redirectTo?: string;
            /** @description State of the relying service, url-encoded and opaque; the link repeats it. */
            resume?: string;
        };
        /** @description Nothing in particular. */
        AccountUnlockResendCodeResponse: Record<string, never>;
        AccountUnlockVerifyCodeRequest: {
            /** @description The id of the account. */
            uid: string;
            /** @description The code from the mail that unlocks the account. */
            code: string;
        };
        /** @description Nothing in particular. */
        AccountUnlockVerifyCodeResponse: Record<string, never>;
        SessionStatusResponse: {
            /** @description The id of the account the session belongs to. */
            uid: string;
        };
        /** @description No parameters; the general rule for POST bodies is all there is. */
        SessionDestroyRequest: Record<string, never>;
        /** @description Nothing in particular. */
        SessionDestroyResponse: Record<string, never>;
        RecoveryEmailStatusResponse: {
            /** @description The address of the account. */
            email: string;
            /** @description Whether the address is verified. */
            verified: boolean;
        };
        RecoveryEmailResendCodeRequest: {
            /** @description The service on whose behalf the code is sent; the verification link repeats it. */
            service?: string;
            /** @description The URL the browser is to go to once the link was handled. */
            redirectTo?: string;
            /** @description State of the relying service, url-encoded and opaque; the verification link repeats it. */
            resume?: string;
        };
        /** @description Nothing in particular. */
        RecoveryEmailResendCodeResponse: Record<string, never>;
        RecoveryEmailVerifyCodeRequest: {
            /** @description The id of the account. */
            uid: string;
            /** @description The code from the mail. */
            code: string;
        };
        /** @description Nothing in particular. */
        RecoveryEmailVerifyCodeResponse: Record<string, never>;
        CertificateSignRequest: {
            /** @description The key to certify; which numbers make it up depends on its algorithm. */
            publicKey: {
                /**
                 * @description RS for RSA, DS for DSA.
                 * @enum {string}
                 */
                algorithm: "RS" | "DS";
                /** @description The modulus of an RSA key. */
                n?: string;
                /** @description The public exponent of an RSA key. */
                e?: string;
                /** @description The public value of a DSA key. */
                y?: string;
                /** @description The prime modulus of a DSA key. */
                p?: string;
                /** @description The order of the subgroup of a DSA key. */
                q?: string;
                /** @description The generator of the subgroup of a DSA key. */
                g?: string;
            };
            /** @description Milliseconds from now until the certificate expires; one day at most. */
            duration: number;
        };
        CertificateSignResponse: {
            /** @description The signed certificate, in the form a BrowserID identity provider gives it. */
            cert: string;
        };
        PasswordChangeStartRequest: {
            /** @description The address of the account. */
            email: string;
            /** @description The password in force so far, stretched. */
            oldAuthPW: components["schemas"]["Hex"];
        };
        PasswordChangeStartResponse: {
            /** @description The seed of the credentials that fetch the keys once. */
            keyFetchToken: string;
            /** @description The seed of the credentials that finish the change. */
            passwordChangeToken: string;
            /** @description Whether the account is verified. Every sample shows it. */
            verified: boolean;
        };
        PasswordChangeFinishRequest: {
            /** @description The new password, stretched. */
            authPW: components["schemas"]["Hex"];
            /** @description kB, wrapped anew by the client to fit the new password. */
            wrapKb: components["schemas"]["Hex"];
        };
        /** @description Nothing in particular. */
        PasswordChangeFinishResponse: Record<string, never>;
        PasswordForgotSendCodeRequest: {
            /** @description The address the code is sent to. */
            email: string;
            /** @description The service at which the user found the password forgotten. */
            service?: string;
            /** @description The URL the browser is to go to once the link was handled. */
            redirectTo?: string;
            /** @description State of the relying service, url-encoded and opaque; the link repeats it. */
            resume?: string;
        };
        PasswordForgotSendCodeResponse: {
            /** @description The seed of the credentials that hand in the code. */
            passwordForgotToken: string;
            /** @description How long the token is good. */
            ttl: number;
            /**
             * @description The number of digits of the code.
             * @enum {integer}
             */
            codeLength: 8 | 16;
            /** @description How often a code may be handed in with this token. */
            tries: number;
        };
        PasswordForgotResendCodeRequest: {
            /** @description The address the code is sent to. */
            email: string;
            /** @description The service at which the user found the password forgotten. */
            service?: string;
            /** @description The URL the browser is to go to once the link was handled. */
            redirectTo?: string;
            /** @description State of the relying service, url-encoded and opaque; the link repeats it. */
            resume?: string;
        };
        PasswordForgotResendCodeResponse: {
            /** @description The token that signed the request. */
            passwordForgotToken: string;
            /** @description How long the token is still good. */
            ttl: number;
            /**
             * @description The number of digits of the code.
             * @enum {integer}
             */
            codeLength: 8 | 16;
            /** @description How often a code may still be handed in with this token. */
            tries: number;
        };
        PasswordForgotVerifyCodeRequest: {
            /** @description The code from the mail. */
            code: string;
        };
        PasswordForgotVerifyCodeResponse: {
            /** @description The seed of the credentials that reset the account, in the clear. */
            accountResetToken: components["schemas"]["Hex"];
        };
        PasswordForgotStatusResponse: {
            /** @description How often a code may still be handed in. */
            tries: number;
            /** @description How long the token is still good. */
            ttl: number;
        };
        GetRandomBytesResponse: {
            /** @description Thirty-two random bytes. */
            data: components["schemas"]["Hex"];
        };
    };
    responses: {
        /**
         * @description The request failed. The status is in the 4xx range where the client is at fault and in the 5xx range where the
         *     server is; the errno says what went wrong.
         */
        Failure: {
            headers: {
                /** @description The server's clock in whole seconds, if a failure tells it; only successes have to. */
                Timestamp?: number;
                /** @description Seconds to wait before the next request; always there with errno 201 and with errno 114. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The server's clock at the time of the answer, in whole seconds since 1970. */
        Timestamp: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    accountCreate: {
        parameters: {
            query?: {
                /**
                 * @description Whether a keyFetchToken is wanted beside the sessionToken.
                 * @example true
                 */
                keys?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountCreateRequest"];
            };
        };
        responses: {
            /** @description The account exists and its first session is open. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCreateResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountStatus: {
        parameters: {
            query: {
                /**
                 * @description The account asked about. The section has no list of parameters; the sample and errno 108 name it.
                 * @example 0972961de5d2f7c9a527a6ddeb275c64
                 */
                uid: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer to the question. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exists": true,
                     *       "locked": false
                     *     }
                     */
                    "application/json": components["schemas"]["AccountStatusResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountLogin: {
        parameters: {
            query?: {
                /**
                 * @description Whether a keyFetchToken is wanted beside the sessionToken.
                 * @example true
                 */
                keys?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ann@example.test",
                 *       "authPW": "b464521196bf11673cd4f65b412698da7cbc33509a662768a91d89801b4c5806"
                 *     }
                 */
                "application/json": components["schemas"]["AccountLoginRequest"];
            };
        };
        responses: {
            /** @description The session is open. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLoginResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "devices": [
                     *         {
                     *           "id": "34b2530d-bf69-43db-91e3-bcea061307ca",
                     *           "type": "tablet",
                     *           "name": "Ann's tablet"
                     *         },
                     *         {
                     *           "id": "d968186f-4b36-4705-8301-b082464b2a2f"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccountDevicesResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The encrypted keys. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bundle": "d080babd5db224d987639357e8b69a10e8e17994e8ccf787a74fff76702f8aadf01d9526f8954ce84d9923c4aedad5ad9fbd5db6d6a2f8653b9257f3caceb91a62b95026afcb867e75f6fc310765923d94365c07e8250bf9cc4ecb3d2a5014cf"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountKeysResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountReset: {
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
                 *       "authPW": "15c15d11c5ba119dcd8887f5fbfecc4496a93afb6c2ff4ac4c2321220c4bd9af"
                 *     }
                 */
                "application/json": components["schemas"]["AccountResetRequest"];
            };
        };
        responses: {
            /** @description The new password is in force. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountResetResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountDestroy: {
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
                 *       "email": "ann@example.test",
                 *       "authPW": "b464521196bf11673cd4f65b412698da7cbc33509a662768a91d89801b4c5806"
                 *     }
                 */
                "application/json": components["schemas"]["AccountDestroyRequest"];
            };
        };
        responses: {
            /** @description The account is gone. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountDestroyResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountUnlockResendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountUnlockResendCodeRequest"];
            };
        };
        responses: {
            /** @description The mail was sent again. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountUnlockResendCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountUnlockVerifyCode: {
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
                 *       "uid": "0972961de5d2f7c9a527a6ddeb275c64",
                 *       "code": "8b06d2df0b7e1ac94f5533e5c27a90f1"
                 *     }
                 */
                "application/json": components["schemas"]["AccountUnlockVerifyCodeRequest"];
            };
        };
        responses: {
            /** @description The account is unlocked. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountUnlockVerifyCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    sessionStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is alive. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "0972961de5d2f7c9a527a6ddeb275c64"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionStatusResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    sessionDestroy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SessionDestroyRequest"];
            };
        };
        responses: {
            /** @description The session is over. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["SessionDestroyResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    recoveryEmailStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address and whether it is verified. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ann@example.test",
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["RecoveryEmailStatusResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    recoveryEmailResendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RecoveryEmailResendCodeRequest"];
            };
        };
        responses: {
            /** @description The mail was sent again. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["RecoveryEmailResendCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    recoveryEmailVerifyCode: {
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
                 *       "uid": "0972961de5d2f7c9a527a6ddeb275c64",
                 *       "code": "5e3a2dfd57277d806502ab39d377dc8e"
                 *     }
                 */
                "application/json": components["schemas"]["RecoveryEmailVerifyCodeRequest"];
            };
        };
        responses: {
            /** @description The address is verified. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["RecoveryEmailVerifyCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    certificateSign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateSignRequest"];
            };
        };
        responses: {
            /** @description The key is certified. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cert": "eyJhbGciOiJSUzI1NiJ9.eyJwdWJsaWNLZXkiOnsiYWxnb3JpdGhtIjoiUlMiLCJuIjoiMTYwNzI5ODU4NDkyMTYyNjI2NTA3NzM1Nzg3NTM2NDM0Mzc2MDc2ODE1MDk5OTY3MDE0OTQ5OTU3MDUzNDEwODg2Mzg4NjYxNDA3ODY4NTE2NjgzMzIyNjEwNjk0OTc5MzgyMjMzOTQyNzQ2MTA2MDc4ODA4Mjg1MjUzMDI3Mzg4MTY4MjEwNDk1ODIwMDI4Njc4ODYwNjM4Mjg3OTg5NjkyNTA3MzM0MTAxMjY5MTU1MjY0MzcwNTU4NDMyMjIzNjE1NzY3ODU4OTIyMjc3NDEwNzAzNDU2MjU2MTY5NjE1NzQ1MzI0MzU1NTI4MzQ1NzExNTUzNzE2ODk0MDQ4MTg4NDE2NTQ3ODEyODk3MzQwNDAwODMwNzIzNTcwMTIzNDM4NDkzNzg1NDU5NDQ2MDY3NDMzIiwiZSI6IjY1NTM3In0sInByaW5jaXBhbCI6eyJlbWFpbCI6IjA5NzI5NjFkZTVkMmY3YzlhNTI3YTZkZGViMjc1YzY0QDEyNy4wLjAuMTo5MDAwIn0sImlhdCI6MTQyNTIxMTI0MDAwMCwiZXhwIjoxNDI1MjMyODQwMDAwLCJmeGEtZ2VuZXJhdGlvbiI6MTQyNTIxMTIwMDAwMCwiZnhhLWxhc3RBdXRoQXQiOjE0MjUyMTEyMDAsImZ4YS12ZXJpZmllZEVtYWlsIjoiYW5uQGV4YW1wbGUudGVzdCIsImlzcyI6IjEyNy4wLjAuMTo5MDAwIn0.pxJQc35xlpUGtY42FCh10VueYIeTe4srLczbsiw6Gsh58wEgWOxwTSxui7jkcqsjRPCLd6wICsUjGSAR0egmUca1N-WeW9ua3dA9qlwhSk-udiRL0vMzyBvzTdOlz-o8a1I1yuIbhqW_G-ZXvJjOSTn1uqegT_rhqlRIMEuzZT6CBivJldlMrFgpw7aG2VCGseoNred3Ce8jHOEleWexQnifYyLpC1VLDn8QWsfRol0_RGe9OH6T4_G0Xd_kiJWbaewNmD78kQ34OYYb-29S3L4GvLJ83lIQ7E_19_TyAfrp5trR-lV_onOIejBhRQC6RDb1dgIW5kBYYSvGNEZFmg"
                     *     }
                     */
                    "application/json": components["schemas"]["CertificateSignResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    passwordChangeStart: {
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
                 *       "email": "ann@example.test",
                 *       "oldAuthPW": "b464521196bf11673cd4f65b412698da7cbc33509a662768a91d89801b4c5806"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChangeStartRequest"];
            };
        };
        responses: {
            /** @description The change may go on. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keyFetchToken": "c0682caf637e3a232e8a32735504c6cd392831ea930371fffb056534f4d200c1",
                     *       "passwordChangeToken": "a07e3fd13471295169b32a1cfafaef86938d3813c867924f1c3f374b323bd732",
                     *       "verified": true
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordChangeStartResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    passwordChangeFinish: {
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
                 *       "authPW": "15c15d11c5ba119dcd8887f5fbfecc4496a93afb6c2ff4ac4c2321220c4bd9af",
                 *       "wrapKb": "27c7acb389365600002491c46d0cb1368fe71164530b514592e44a859a4d9a43"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChangeFinishRequest"];
            };
        };
        responses: {
            /** @description The new password is in force. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["PasswordChangeFinishResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    passwordForgotSendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordForgotSendCodeRequest"];
            };
        };
        responses: {
            /** @description The code was sent. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "passwordForgotToken": "65267590bbf43961d35f05a649dadd2d142dbd60216f586c9e7e0f7a1f76ba6e",
                     *       "ttl": 3600,
                     *       "codeLength": 16,
                     *       "tries": 5
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordForgotSendCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    passwordForgotResendCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordForgotResendCodeRequest"];
            };
        };
        responses: {
            /** @description The mail was sent again. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "passwordForgotToken": "65267590bbf43961d35f05a649dadd2d142dbd60216f586c9e7e0f7a1f76ba6e",
                     *       "ttl": 3180,
                     *       "codeLength": 16,
                     *       "tries": 4
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordForgotResendCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    passwordForgotVerifyCode: {
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
                 *       "code": "4071952836604815"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordForgotVerifyCodeRequest"];
            };
        };
        responses: {
            /** @description The account may be reset. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountResetToken": "cb93f3756498fd21c471baac51d86a43ea46669d78caaec0c141eb7ebb0288a0"
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordForgotVerifyCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    passwordForgotStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is good. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tries": 4,
                     *       "ttl": 2710
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordForgotStatusResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getRandomBytes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The random bytes. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": "69a83f1d601efa8361eef0fec00f078c576f87eb7ec9a73142f71970abdb7222"
                     *     }
                     */
                    "application/json": components["schemas"]["GetRandomBytesResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
}
