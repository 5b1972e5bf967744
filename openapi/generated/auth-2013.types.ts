// Made by `npm run generate` from openapi/auth-2013.yaml; do not edit.
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
         * Make an account
         * @description The client stretches the password and sends what lets the server check it later without knowing it: the SRP
         *     verifier, the two salts and the parameters of the stretching. No session comes of it.
         */
        post: operations["accountCreate"];
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
         * @description The devices that hold a session of the user. The section calls itself vague on purpose (202), and says that
         *     devices describe themselves when they open a session (204), for which session/create has no parameter.
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
         * @description The address must be verified. The token is gone after one use, whether or not the request succeeded. It comes
         *     from session/create (259), and from password/change/start too (940).
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
         * @description The new verifier travels in a bundle that only the holder of the accountResetToken can make, together with a
         *     new wrapKb for who still has kB. Both salts and the parameters of SRP and of the stretching are replaced as
         *     well. The token is gone after one use, whether or not the request succeeded.
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
         * @description An authToken is the proof that the password was given a moment ago. It is gone after one use, whether or not
         *     the request succeeded.
         */
        post: operations["accountDestroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in
         * @description Yields what the client needs to compute its half of SRP, and an srpToken that holds the two calls together. The
         *     srpToken is good for a minute and for one call of auth/finish, whether or not that succeeds.
         */
        post: operations["authStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the password
         * @description The client's A and M show that it knows the password; the answer is an authToken, good for one use and sealed
         *     with the key both sides now share. Nothing is signed: the srpToken in the body is used up instead (420).
         */
        post: operations["authFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/raw_password/account/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account with the password itself
         * @description As account/create, but the server does the stretching. The sample request (549) shows the path of
         *     account/create; the section's title and the index (103) are followed here.
         */
        post: operations["rawPasswordAccountCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/raw_password/session/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a session with the password itself
         * @description One call instead of three, and no keyFetchToken. The sample request (595) shows a path that is nowhere else in
         *     the document; the section's title and the index (104) are followed here.
         */
        post: operations["rawPasswordSessionCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a session
         * @description Trades a single-use authToken for a sessionToken that lasts and a keyFetchToken for one use, both in one
         *     bundle. The section lists the errors of parameters (662, 663) and has no parameter.
         */
        post: operations["sessionCreate"];
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
         * @description The sessionToken is of no use afterwards; the device signs in again to get another one. The section has the
         *     token come from auth/finish (679), which yields an authToken; session/create and the raw password hand it out.
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
         * @description A client that has just made an account asks here until it may fetch keys and certificates. It asks once and
         *     again, or sends `Accept: text/event-stream` and listens. The sample signatures cover a payload that a GET
         *     request does not have (733, 746); no sentence asks for that.
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
         * @description The new mail holds the code of the first one.
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
         * @description The code verifies the address. Any browser may hand it in, from a page of another origin, so nothing is signed.
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
         * @description The certificate names the account in `principal.email` and is good for a limited time. The address must be
         *     verified.
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
         * @description Trades a single-use authToken for an accountResetToken and a keyFetchToken, each good for one use, both in one
         *     bundle. The sentence before the sample (963) puts a sessionToken into the bundle; the opening paragraph (940),
         *     line 944 and the link below the sample (972) are followed here.
         */
        post: operations["passwordChangeStart"];
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
         * @description Yields the forgotPasswordToken that belongs to the code. An account has one such token at most; a new one, with
         *     its new code, cancels the one before. The opening paragraph has verify_code return a passwordResetToken (989),
         *     a name for the accountResetToken that stands nowhere else.
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
         * @description The code and the forgotPasswordToken together let the account be reset.
         */
        post: operations["passwordForgotVerifyCode"];
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
        /** @description What every failure says. An error may come with fields of its own, of which the document names none. */
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
        };
        AccountCreateRequest: {
            /** @description The address that becomes the primary one of the account, as the hex of its UTF-8. */
            email: components["schemas"]["Hex"];
            /** @description What the server keeps to check the password. */
            srp: {
                /**
                 * @description The kind of SRP; there is one.
                 * @enum {string}
                 */
                type: "SRP-6a/SHA256/2048/v1";
                /** @description The SRP verifier of the stretched password. */
                verifier: components["schemas"]["Hex"];
                /** @description The salt of SRP. */
                salt: components["schemas"]["Hex"];
            };
            /** @description How the client stretched the password. */
            passwordStretching: {
                /**
                 * @description The kind of stretching; there is one.
                 * @enum {string}
                 */
                type: "PBKDF2/scrypt/PBKDF2/v1";
                /**
                 * @description The rounds of the first PBKDF2.
                 * @constant
                 */
                PBKDF2_rounds_1: 20000;
                /**
                 * @description The cost of scrypt.
                 * @constant
                 */
                scrypt_N: 65536;
                /**
                 * @description The block size of scrypt.
                 * @constant
                 */
                scrypt_r: 8;
                /**
                 * @description The parallelization of scrypt.
                 * @constant
                 */
                scrypt_p: 1;
                /**
                 * @description The rounds of the second PBKDF2.
                 * @constant
                 */
                PBKDF2_rounds_2: 20000;
                /** @description The salt of the stretching. */
                salt: components["schemas"]["Hex"];
            };
        };
        AccountCreateResponse: {
            /** @description The id of the account. */
            uid: string;
        };
        AccountDevicesResponse: {
            /** @description The devices, in no order that is told. */
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
            /** @description kA and wrapKb, encrypted with keys derived from the keyFetchToken. */
            bundle: components["schemas"]["Hex"];
        };
        AccountResetRequest: {
            /** @description wrapKb and the new verifier, encrypted with keys derived from the accountResetToken. */
            bundle: components["schemas"]["Hex"];
            /** @description What else the server keeps to check the password. */
            srp: {
                /**
                 * @description The kind of SRP; there is one.
                 * @enum {string}
                 */
                type: "SRP-6a/SHA256/2048/v1";
                /** @description The new salt of SRP. */
                salt: components["schemas"]["Hex"];
            };
            /** @description How the client stretched the new password. */
            passwordStretching: {
                /**
                 * @description The kind of stretching; there is one.
                 * @enum {string}
                 */
                type: "PBKDF2/scrypt/PBKDF2/v1";
                /**
                 * @description The rounds of the first PBKDF2.
                 * @constant
                 */
                PBKDF2_rounds_1: 20000;
                /**
                 * @description The cost of scrypt.
                 * @constant
                 */
                scrypt_N: 65536;
                /**
                 * @description The block size of scrypt.
                 * @constant
                 */
                scrypt_r: 8;
                /**
                 * @description The parallelization of scrypt.
                 * @constant
                 */
                scrypt_p: 1;
                /**
                 * @description The rounds of the second PBKDF2.
                 * @constant
                 */
                PBKDF2_rounds_2: 20000;
                /** @description The new salt of the stretching. */
                salt: components["schemas"]["Hex"];
            };
        };
        /** @description Nothing in particular. */
        AccountResetResponse: Record<string, never>;
        /** @description No parameters; the general rule for POST bodies is all there is. */
        AccountDestroyRequest: Record<string, never>;
        /** @description Nothing in particular. */
        AccountDestroyResponse: Record<string, never>;
        AuthStartRequest: {
            /** @description The address of the account, as the hex of its UTF-8. */
            email: components["schemas"]["Hex"];
        };
        AuthStartResponse: {
            /** @description What ties this call to auth/finish. */
            srpToken: string;
            /** @description The server's half of SRP. */
            srp: {
                /** @description The kind of SRP, as it was stored. */
                type: string;
                /** @description The salt of SRP, as it was stored. */
                salt: components["schemas"]["Hex"];
                /** @description The server's SRP message. */
                B: components["schemas"]["Hex"];
            };
            /** @description How to stretch the password, as it was stored. */
            passwordStretching: {
                /** @description The kind of stretching. */
                type: string;
                /** @description The rounds of the first PBKDF2. */
                PBKDF2_rounds_1: number;
                /** @description The cost of scrypt. */
                scrypt_N: number;
                /** @description The block size of scrypt. */
                scrypt_r: number;
                /** @description The parallelization of scrypt. */
                scrypt_p: number;
                /** @description The rounds of the second PBKDF2. */
                PBKDF2_rounds_2: number;
                /** @description The salt of the stretching. */
                salt: components["schemas"]["Hex"];
            };
        };
        AuthFinishRequest: {
            /** @description The token that auth/start gave out. */
            srpToken: string;
            /** @description The client's SRP message. */
            A: components["schemas"]["Hex"];
            /** @description The client's proof that it holds the same key as the server. */
            M: components["schemas"]["Hex"];
        };
        AuthFinishResponse: {
            /** @description The authToken, encrypted with keys derived from the key of SRP. */
            bundle: components["schemas"]["Hex"];
        };
        RawPasswordAccountCreateRequest: {
            /** @description The address that becomes the primary one of the account, as the hex of its UTF-8. */
            email: components["schemas"]["Hex"];
            /** @description The password as the user typed it. */
            password: string;
        };
        RawPasswordAccountCreateResponse: {
            /** @description The id of the account. */
            uid: string;
        };
        RawPasswordSessionCreateRequest: {
            /** @description The address of the account, as the hex of its UTF-8. */
            email: components["schemas"]["Hex"];
            /** @description The password as the user typed it. */
            password: string;
        };
        RawPasswordSessionCreateResponse: {
            /** @description The seed of the credentials of the new session, in the clear. */
            sessionToken: components["schemas"]["Hex"];
        };
        /** @description No parameters; the general rule for POST bodies is all there is. */
        SessionCreateRequest: Record<string, never>;
        SessionCreateResponse: {
            /** @description The keyFetchToken and the sessionToken, encrypted with keys derived from the authToken. */
            bundle: components["schemas"]["Hex"];
        };
        /** @description No parameters; the general rule for POST bodies is all there is. */
        SessionDestroyRequest: Record<string, never>;
        /** @description Nothing in particular. */
        SessionDestroyResponse: Record<string, never>;
        RecoveryEmailStatusResponse: {
            /** @description The address of the account, as the hex of its UTF-8. */
            email: components["schemas"]["Hex"];
            /** @description Whether the address is verified. */
            verified: boolean;
        };
        /**
         * @description Server-sent events, as an ongoing stream. Each of them is one `data:` message with an object as in
         *     RecoveryEmailStatusResponse.
         */
        RecoveryEmailStatusStream: string;
        /** @description No parameters; the general rule for POST bodies is all there is. */
        RecoveryEmailResendCodeRequest: Record<string, never>;
        /** @description Nothing in particular. */
        RecoveryEmailResendCodeResponse: Record<string, never>;
        RecoveryEmailVerifyCodeRequest: {
            /** @description The id of the account. */
            uid: string;
            /** @description The code of an address. */
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
            /** @description Seconds from now until the certificate expires. */
            duration: number;
        };
        CertificateSignResponse: {
            /** @description The signed certificate, in the form a BrowserID identity provider gives it. */
            cert: string;
        };
        /** @description No parameters; the general rule for POST bodies is all there is. */
        PasswordChangeStartRequest: Record<string, never>;
        PasswordChangeStartResponse: {
            /** @description The keyFetchToken and the accountResetToken, encrypted with keys derived from the authToken. */
            bundle: components["schemas"]["Hex"];
        };
        PasswordForgotSendCodeRequest: {
            /** @description The address the code is sent to, as the hex of its UTF-8. */
            email: components["schemas"]["Hex"];
        };
        PasswordForgotSendCodeResponse: {
            /** @description The seed of the credentials that hand in the code. */
            forgotPasswordToken: components["schemas"]["Hex"];
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
            /** @description The address the code is sent to, as the hex of its UTF-8. */
            email: components["schemas"]["Hex"];
        };
        PasswordForgotResendCodeResponse: {
            /** @description The token that signed the request. */
            forgotPasswordToken: components["schemas"]["Hex"];
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
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    accountCreate: {
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
                 *       "email": "616e6e406578616d706c652e74657374",
                 *       "srp": {
                 *         "type": "SRP-6a/SHA256/2048/v1",
                 *         "verifier": "572974672f250607883a10b7ef02ff2142c6b38412f1a101955c1eb9967574e67d3106b58d8680f0b1c136914507f5ad5275f5b11d872b1ccfc43f8bbe938cf5bff93d6fbd226a70b60bd66c3bc738f34ad93a98ca330c564442f97d5df5f4ed1207b769390e33712a2cfe9b2503a70cc9ed094baa3156b4b561c8b35fb4e74d07f16117f194608148b13fac24cdfd3d255687e73dae0b92ef99f363cafac653d9b9e8a2dd3f2e2b0d0e91be2d693378f53ae925b76d6dba4aad91d42ecf176d96489f3a1f2c9bb13e188c491373c5720bd16ca0922552ecc65a1ddf49d1864db82db8e67329c4f69b91b098454da0c22e1ca482bb0fc0407f9ca22fcfe7c80f",
                 *         "salt": "780b8dcd18840b74f5f3a7540ea69f250479a02ae0d2fca757b86fd37cee3f1c"
                 *       },
                 *       "passwordStretching": {
                 *         "type": "PBKDF2/scrypt/PBKDF2/v1",
                 *         "PBKDF2_rounds_1": 20000,
                 *         "scrypt_N": 65536,
                 *         "scrypt_r": 8,
                 *         "scrypt_p": 1,
                 *         "PBKDF2_rounds_2": 20000,
                 *         "salt": "f8faa71f8cea3410389632523c3c7b3e979a16eaf54e12906acd3c4d79b60534"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AccountCreateRequest"];
            };
        };
        responses: {
            /** @description The account exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "f71adac4b8cc9da95563afc080db07b0"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountCreateResponse"];
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "devices": [
                     *         {
                     *           "id": "9a259994f34a87d481ad3c7a19d2f7f4",
                     *           "type": "tablet",
                     *           "name": "Ann's tablet"
                     *         },
                     *         {
                     *           "id": "ce6cca7a326ebff3c7872da2b1af0b64"
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bundle": "fa9ddf8875c2e0c0e1a49ff673888c4a6f47bb46f3e6833d49ea837ec752d0bd65e8c4c18a97dde981c5eeada12143ec8d971f0bf79f452554c9a28b7585e5a7f500ecf7f031889bb16ce3027445d98b1dd9af2db9448333ab5904e45c0dc52b"
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
                 *       "bundle": "7e4b53a51fdf2c8a4187c09792f5fff35916f53bd9aadc55832c7160bbafa925ab2512317315b64524b7c2919c2642d1eb13b2374d8ba2da38cf352f4eb10ee774ec9879840a95f837c9d1ea8f2bf28ff65b0498db46748ea2003454c4f17feb03d2064da3e7c830bb1c48c339fbbe42502da91a93c201e6e3427a9ca60bf3aabe9af40b0e33873e7a0d4bceafc87c67962727738b7d2d6c7bdcf45e9b09db8529421cdefacea9d1d76770d09aed75f68f68a4c0e6f2c18c9840c08eae8ba60242912e23aa709e0140604231ef95b0ea5b971f218d9c00acd6c55f960ad299a1cbc47d13db020cd6c0c1849baf3c12e0cd90e920c3005ff97de66b2476ea079530e1d6f32a5c316c02891ea5bb5738b9c6875838636fa234d432f810c0d8da900111b810e8be7641c45ff104049c63a2c67331524028b9944493a09e7f5bade7",
                 *       "srp": {
                 *         "type": "SRP-6a/SHA256/2048/v1",
                 *         "salt": "3132f0dec5e7198ebe54568de2af2c13461c08ed815ec78257ad32751ca650f5"
                 *       },
                 *       "passwordStretching": {
                 *         "type": "PBKDF2/scrypt/PBKDF2/v1",
                 *         "PBKDF2_rounds_1": 20000,
                 *         "scrypt_N": 65536,
                 *         "scrypt_r": 8,
                 *         "scrypt_p": 1,
                 *         "PBKDF2_rounds_2": 20000,
                 *         "salt": "9692a0bd0b5cac3aba586c4bddc2b8a04e3b2ab4c3761d2f7b0ffea2a6977e31"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AccountResetRequest"];
            };
        };
        responses: {
            /** @description The new password is in force. */
            200: {
                headers: {
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
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["AccountDestroyRequest"];
            };
        };
        responses: {
            /** @description The account is gone. */
            200: {
                headers: {
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
    authStart: {
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
                 *       "email": "616e6e406578616d706c652e74657374"
                 *     }
                 */
                "application/json": components["schemas"]["AuthStartRequest"];
            };
        };
        responses: {
            /** @description The client may go on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "srpToken": "9170822670119c7e2f7bc79bbc1f5910a45f1ac783380323d0770fa39df9a7ed",
                     *       "srp": {
                     *         "type": "SRP-6a/SHA256/2048/v1",
                     *         "salt": "780b8dcd18840b74f5f3a7540ea69f250479a02ae0d2fca757b86fd37cee3f1c",
                     *         "B": "4f0baed6338a4e1f7faa5c353f45a7068e51b9a1de7d16c0b46d503f58f4765a80e73aaae224012bef310354907335c23d773703632d6873082dd31d2d41345cc4da2dd8152532c10197e28db9ba64ffa0f40cbff14898b571fdb6aa91a64f49ba660dd1646a0e1246c6677c9be4de66b985e8ad532c366865e8bb180dd5bfce95c54efc82631e8956a6c2432dedda3f0b5cfa186e41688e929da37ba94702c2c209cc55ab2996968a9dec02272efced3d9baa131f797cc3e75c8ae5631fc92ff62c875fa8efd7b798a5053fcb42636a00bbd923a552e8dd70c5cf7385fde482d2e331253637c6d9899f010224b08ada0bf96cb68d25bdacb1015198a29cfa89"
                     *       },
                     *       "passwordStretching": {
                     *         "type": "PBKDF2/scrypt/PBKDF2/v1",
                     *         "PBKDF2_rounds_1": 20000,
                     *         "scrypt_N": 65536,
                     *         "scrypt_r": 8,
                     *         "scrypt_p": 1,
                     *         "PBKDF2_rounds_2": 20000,
                     *         "salt": "f8faa71f8cea3410389632523c3c7b3e979a16eaf54e12906acd3c4d79b60534"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AuthStartResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    authFinish: {
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
                 *       "srpToken": "9170822670119c7e2f7bc79bbc1f5910a45f1ac783380323d0770fa39df9a7ed",
                 *       "A": "61b4702d8cfc78ef0d531b3201ee16c1d13412977abcfc5e8e62c4a93dcda192557e7bdcc5ffbdbababab0cd5686952fe25edc6b42a220151a94525a1a9750818585e13545ef59ceba6e094b3bc269a6a5afe66073164b96d57fe4cf8c2708037f7e8248ce1b599796c2cdcd69c715f59949942b4f4a275e70374427b1d439a5bc3f3311ca41d61b43df1b1ee54572fc1a7f97893ecca34bf0c409ed50c0e739c2b8930d227fdc53c05d72d45800d981712873b6a5c4dc57609c9772b9121fe89515abca639e0c337eb2e0e71d88e9e25c53b2b7219520c53f3ccd00b677c233846d13055c6ca6648f00b6a64d733bb1fe6b023d23958397931c7f1061daca61",
                 *       "M": "016be17bd32100e21644b77dfe42bba4b9f1b6207d343a61f587337480fbeb8c"
                 *     }
                 */
                "application/json": components["schemas"]["AuthFinishRequest"];
            };
        };
        responses: {
            /** @description The password was right. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bundle": "23045ace74138e49b53f382a07fd9c6a75b0aa2b8ab88ed1b13c66393471ee8ecf1eb8466dc0c13cafc2be6b30000d060552d7ca9bfb149facc4031ccf2b6245"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthFinishResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    rawPasswordAccountCreate: {
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
                 *       "email": "616e6e406578616d706c652e74657374",
                 *       "password": "twelve green bottles"
                 *     }
                 */
                "application/json": components["schemas"]["RawPasswordAccountCreateRequest"];
            };
        };
        responses: {
            /** @description The account exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "f71adac4b8cc9da95563afc080db07b0"
                     *     }
                     */
                    "application/json": components["schemas"]["RawPasswordAccountCreateResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    rawPasswordSessionCreate: {
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
                 *       "email": "616e6e406578616d706c652e74657374",
                 *       "password": "twelve green bottles"
                 *     }
                 */
                "application/json": components["schemas"]["RawPasswordSessionCreateRequest"];
            };
        };
        responses: {
            /** @description The session is open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessionToken": "6917322f2f7d244e623034707a2b5b2438b8a599035c6fbfd225fd2956107c71"
                     *     }
                     */
                    "application/json": components["schemas"]["RawPasswordSessionCreateResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    sessionCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SessionCreateRequest"];
            };
        };
        responses: {
            /** @description The session is open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bundle": "c4b68474f91a4d7b92641d2cb1dd61ecfce34bf046b677bccdd1564616cf49aee0a84781cbc967d1cda542e52934672bd5fa11a1c2bbda8fe50f377cd7ec30f541f5265dd5139b7b80e70c1ec7a75759498901264b1996983f3be6a9d801fded"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionCreateResponse"];
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
            /** @description The address and whether it is verified, once or for as long as the client listens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "616e6e406578616d706c652e74657374",
                     *       "verified": false
                     *     }
                     */
                    "application/json": components["schemas"]["RecoveryEmailStatusResponse"];
                    /**
                     * @example data: {"email":"616e6e406578616d706c652e74657374","verified":false}
                     *
                     *     data: {"email":"616e6e406578616d706c652e74657374","verified":true}
                     */
                    "text/event-stream": components["schemas"]["RecoveryEmailStatusStream"];
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
                /** @example {} */
                "application/json": components["schemas"]["RecoveryEmailResendCodeRequest"];
            };
        };
        responses: {
            /** @description The mail was sent again. */
            200: {
                headers: {
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
                 *       "uid": "f71adac4b8cc9da95563afc080db07b0",
                 *       "code": "846ce0e42b7c11537dce41f1ec08e694"
                 *     }
                 */
                "application/json": components["schemas"]["RecoveryEmailVerifyCodeRequest"];
            };
        };
        responses: {
            /** @description The address is verified. */
            200: {
                headers: {
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cert": "eyJhbGciOiJSUzI1NiJ9.eyJwdWJsaWMta2V5Ijp7ImFsZ29yaXRobSI6IlJTIiwibiI6IjE2NDAwMzQyMzIzOTMyMzMxOTM2MTkwODY5MDI2OTAyNzAzNzQ3OTM1MTg2ODM2ODYxMTY1NDU0MzQ5NDIyNjQ1MTg2ODg1NzQ4MTQxNDY5MTA5ODIzNzgwOTAzMDQ1NzY5NjI3NDQ3NjY1NzQzNTI4MTMwNTUyOTc0MTA2OTg0OTI2MzI1MjgwNTEwMzk4NjQxNjY0MTgyOTI2Mjg3MjE3MzU0NjMzOTc5OTk1NzgxMjU3OTIyNzI4MzgwODUxMzQ3NDkwNDIwMzgxNzIzNTY1Njg4OTc0NDI4NjU4NjI4MTQxNjgxMjQxNjU4MjM4MDQwMDk5MjQ0MDk4MTcxMDIxNzMxODI5NzI1ODA4MTUyNjY2OTA2MTEwMTk4NTcyMTYwMTcyNTE1ODA1MTg5NTI1NjU0MSIsImUiOiI2NTUzNyJ9LCJwcmluY2lwYWwiOnsiZW1haWwiOiJmNzFhZGFjNGI4Y2M5ZGE5NTU2M2FmYzA4MGRiMDdiMEAxMjcuMC4wLjE6OTAwMCJ9LCJpYXQiOjEzODU4OTkyMDAwMDAsImV4cCI6MTM4NTkyMDgwMDAwMCwiaXNzIjoiMTI3LjAuMC4xOjkwMDAifQ.pTmeiCKIlfrw5PTGhvD1MTlB_6b4GNP6BwJJbZ7h97L_OgJ1uKTxllbu26tzwrk4nB5BRNuANH5JOIw7ISDHw6kI-Ps9-MwjoLFpY6JCKH7Qwg6YLFzG1VOqGHwNzUwWNA7krvSr5Bp_jADwFZrzcj3NSV9NPRO7giQB9uV2Bha_szd1Jm_ZlUpjWM31ajecV6cwk9gw6PvZBPTtKfgGMGGRjp5WPtDOh6NX7g1Lcd8wXlA52VH_eM5FPPOUl6jzDX0lWQ76Pi6p3ajeP39FdqQpdWoieGeV-74zhQFsBJc5jxG7W5NUvVfR0b7iohCQeFwQbzm3qIL7bY9KtkVAoA"
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
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["PasswordChangeStartRequest"];
            };
        };
        responses: {
            /** @description The change may go on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bundle": "45f864663e84f30e22c197c2c4ea45cd1e6ce1d6e5983bdd8d3eef95e910f023c4c46ee4851a7e50986eba2d925414188ab50a800302c1d419f4427cfc4b9527cdb3d2fc20de50458ac62658f136b206c4a0778e24bc416f3ae67652b8772a9d"
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordChangeStartResponse"];
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
                /**
                 * @example {
                 *       "email": "616e6e406578616d706c652e74657374"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordForgotSendCodeRequest"];
            };
        };
        responses: {
            /** @description The code was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "forgotPasswordToken": "62de95ffdb4756257a7d8087a2341c6088d42c114279c14c0fb21f00e5eadf1e",
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
                /**
                 * @example {
                 *       "email": "616e6e406578616d706c652e74657374"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordForgotResendCodeRequest"];
            };
        };
        responses: {
            /** @description The mail was sent again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "forgotPasswordToken": "62de95ffdb4756257a7d8087a2341c6088d42c114279c14c0fb21f00e5eadf1e",
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
                 *       "code": "5170483629950142"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordForgotVerifyCodeRequest"];
            };
        };
        responses: {
            /** @description The account may be reset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accountResetToken": "b55ef57589caf38364d16e905b604c62fe5b6db8e529580fa74d39e18cd8a90b"
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordForgotVerifyCodeResponse"];
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
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": "c3919ddc09e52969764c905fa9e7554fd8b9392ece6b6134ce855ba0b337632b"
                     *     }
                     */
                    "application/json": components["schemas"]["GetRandomBytesResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
}
