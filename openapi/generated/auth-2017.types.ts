// Made by `npm run generate` from openapi/auth-2017.yaml; do not edit.
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
         * Tell whether an account exists, by uid
         * @description The uid travels in the query; no signature is needed.
         */
        get: operations["accountStatus"];
        put?: never;
        /**
         * Tell whether an account exists, by address
         * @description The address travels in the body, so that no log of URLs keeps it. Too many questions are refused.
         */
        post: operations["accountStatusPost"];
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
         * @description Opens a session. With `keys=true` the answer also holds a keyFetchToken, and says why the session needs to be
         *     verified if it does.
         */
        post: operations["accountLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/login/send_unblock_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a code that lifts a block on signing in
         * @description The section lists no errors.
         */
        post: operations["accountLoginSendUnblockCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/login/reject_unblock_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disown an unblock code nobody asked for
         * @description The section lists no errors.
         */
        post: operations["accountLoginRejectUnblockCode"];
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
         * @description Both the address and the session must be verified. The token is gone after one use, whether or not the request
         *     succeeded. The prose has the token come from /session/create (459), an endpoint this document does not have;
         *     create, login, reset and the two steps of a password change hand it out.
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
    "/account/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the address and the locale of a user
         * @description A sessionToken or an OAuth token opens this door. With an OAuth token only the fields its scopes cover are
         *     answered. The sample request (517) shows the path of another operation. The section lists no errors.
         */
        get: operations["accountProfile"];
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
         * @description Replaces wrapKb by a new random value. On request it opens a session, with a keyFetchToken if that is asked for
         *     too. The token is gone after one use, whether or not the request succeeded.
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
         *     of a signature (638 to 640, 643).
         */
        post: operations["accountDestroy"];
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
         * Tell whether address and session are verified
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
         * @description The new mail holds the code of the first one. The prose has the token come from /session/create (793), an
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
         * @description The code of a token verifies that token and the address; the code of the address verifies the address. Any
         *     browser may hand it in, so nothing is signed.
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
         *     `fxa-generation`, `fxa-lastAuthAt` and `fxa-verifiedEmail`. The address must be verified. A session without
         *     a device record gets one if `service` is absent or says sync.
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
         * @description Proves the old password and yields two tokens, each good for one use. The sentence before the sample (975)
         *     speaks of an encrypted bundle with a sessionToken; the opening paragraph (953) and the sample have the two
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
         * @description A caller that names its present session gets a new one, with a keyFetchToken if `keys=true` asks for it. The
         *     sample answer shows a keyFetchToken although the sample request has no `keys=true`; the parameter's own line
         *     (1008) is followed here.
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
    "/account/device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a device, or change what is known of it
         * @description Without an `id` the session's device is registered, and needs a name and a type. With an `id` the device is
         *     changed, and at least one other property must be there. A pushCallback without its two keys empties both keys.
         */
        post: operations["accountDevice"];
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
         * @description Every device of the user, with a mark on the one that asks.
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
    "/account/devices/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push an event to other devices of the account
         * @description Either to every device but the caller's, some left out if the caller says so, or to those it names.
         */
        post: operations["accountDevicesNotify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/device/destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a device and end its session
         * @description The device that was named has to sign in again.
         */
        post: operations["accountDeviceDestroy"];
        delete?: never;
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
        get?: never;
        put?: never;
        /**
         * Send a text message
         * @description The section lists errno 132 with status 500 (1569); the table of the overview says 400 (94).
         */
        post: operations["sms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether this user can be sent a text message
         * @description The verdict is in the body; a refusal is an ordinary answer too.
         */
        get: operations["smsStatus"];
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
            /** @description The time to wait in the user's language. Shown by samples alone, so nobody has to send it. */
            retryAfterLocalized?: string;
            /** @description With errno 120, the address as the account spells it. */
            email?: string;
            /** @description With errno 130, the code of the region that is not served. */
            region?: string;
            /** @description With errno 132, why the message was not accepted. */
            reason?: string;
            /** @description With errno 132, the same as a code of the provider. Prose gives it no type. */
            reasonCode?: number | string;
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
        };
        AccountStatusPostRequest: {
            /** @description The primary address of the account asked about. */
            email: string;
        };
        AccountStatusPostResponse: {
            /** @description Whether there is an account with this address. */
            exists: boolean;
        };
        AccountLoginRequest: {
            /** @description The primary address of the account. */
            email: string;
            /** @description The stretched password. */
            authPW: components["schemas"]["Hex"];
            /** @description The service the user signs in to; verification links repeat it. */
            service?: string;
            /** @description Why a session is wanted. The prose names login, which holds by default, and reconnect. */
            reason?: string;
            /** @description The code from the mail that lifts a block on signing in. */
            unblockCode?: string;
        };
        AccountLoginResponse: {
            /** @description The id of the account. */
            uid: string;
            /** @description The seed of the credentials of the new session. */
            sessionToken: string;
            /** @description The seed of the credentials that fetch the keys once. Without keys=true it is absent. */
            keyFetchToken?: string;
            /** @description Whether nothing is left to be verified. */
            verified: boolean;
            /** @description When the user gave the password, in seconds since 1970. */
            authAt: number;
            /** @description What was asked for that calls for a verification. Without keys=true it is absent. */
            verificationReason?: string;
            /** @description By which medium the user can verify. */
            verificationMethod?: string;
        };
        AccountLoginSendUnblockCodeRequest: {
            /** @description The primary address of the account. */
            email: string;
        };
        /** @description Nothing in particular. */
        AccountLoginSendUnblockCodeResponse: Record<string, never>;
        AccountLoginRejectUnblockCodeRequest: {
            /** @description The id of the account the code was sent for. */
            uid: string;
            /** @description The code from the mail. */
            unblockCode: string;
        };
        /** @description Nothing in particular. */
        AccountLoginRejectUnblockCodeResponse: Record<string, never>;
        AccountKeysResponse: {
            /** @description kA and wrapKb, encrypted and authenticated with keys derived from the keyFetchToken. */
            bundle: components["schemas"]["Hex"];
        };
        /** @description Which fields there are depends on the token and its scopes. */
        AccountProfileResponse: {
            /** @description The address of the user. */
            email?: string;
            /** @description The language and region the user prefers. */
            locale?: string | null;
        };
        AccountResetRequest: {
            /** @description The new password, stretched. */
            authPW: components["schemas"]["Hex"];
            /** @description Whether a session is wanted; left out means no. */
            sessionToken?: boolean;
        };
        AccountResetResponse: {
            /** @description The id of the account. */
            uid?: string;
            /** @description The seed of the credentials of the new session. */
            sessionToken?: string;
            /** @description The seed of the credentials that fetch the keys once. */
            keyFetchToken?: string;
            /** @description When the session was authenticated, in seconds since 1970. */
            authAt?: number;
            /** @description Whether nothing is left to be verified. */
            verified?: boolean;
        };
        AccountDestroyRequest: {
            /** @description The address of the account. */
            email: string;
            /** @description The stretched password. */
            authPW: components["schemas"]["Hex"];
        };
        /** @description Nothing in particular. */
        AccountDestroyResponse: Record<string, never>;
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
            /** @description Whether nothing is left to be verified. */
            verified: boolean;
            /** @description Whether the session that asks is verified. */
            sessionVerified: boolean;
            /** @description Whether the address is verified. */
            emailVerified: boolean;
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
            /** @description The code of an address, or of a token that waits for its verification. */
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
            /** @description The session the caller holds now; whoever names it gets a new one. */
            sessionToken?: components["schemas"]["Hex"];
        };
        PasswordChangeFinishResponse: {
            /** @description The id of the account. */
            uid?: string;
            /** @description The seed of the credentials of the new session. */
            sessionToken?: string;
            /** @description The seed of the credentials that fetch the keys once. */
            keyFetchToken?: string;
            /** @description When the session was authenticated, in seconds since 1970. */
            authAt?: number;
            /** @description Whether nothing is left to be verified. */
            verified?: boolean;
        };
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
        AccountDeviceRequest: {
            /** @description The device to change; a device that is new has none yet. */
            id?: string;
            /** @description What the user calls the device. */
            name?: string;
            /** @description The kind of the device. */
            type?: string;
            /** @description Where messages for the device are pushed to. Without the two keys it empties them. */
            pushCallback?: string;
            /** @description The public key that messages for the device are encrypted with. */
            pushPublicKey?: string;
            /** @description The secret that authenticates messages for the device. */
            pushAuthKey?: string;
        };
        AccountDeviceResponse: {
            /** @description The id of the device. */
            id: string;
            /** @description When the device was registered, in milliseconds since 1970. */
            createdAt?: number;
            /** @description What the user calls the device. */
            name?: string;
            /** @description The kind of the device. */
            type?: string | null;
            /** @description Where messages for the device are pushed to. */
            pushCallback?: string | null;
            /** @description The public key that messages for the device are encrypted with. */
            pushPublicKey?: string | null;
            /** @description The secret that authenticates messages for the device. */
            pushAuthKey?: string | null;
        };
        AccountDevicesResponse: {
            /** @description The id of the device. */
            id: string;
            /** @description Whether this is the device that asks. */
            isCurrentDevice: boolean;
            /** @description When the device was last seen, in milliseconds since 1970. */
            lastAccessTime: number;
            /** @description The same in words. */
            lastAccessTimeFormatted: string;
            /** @description What the user calls the device. */
            name: string;
            /** @description The kind of the device, if it is known. */
            type: string | null;
            /** @description Where messages for the device are pushed to. */
            pushCallback?: string | null;
            /** @description The public key that messages for the device are encrypted with. */
            pushPublicKey?: string | null;
            /** @description The secret that authenticates messages for the device. */
            pushAuthKey?: string | null;
        }[];
        AccountDevicesNotifyRequest: {
            /** @description The word all, for every device but the caller's, or a list of ids. */
            to: "all" | string[];
            /** @description Ids of devices to leave out; only with all. */
            excluded?: string[];
            /** @description What is pushed. The server holds it against its schema of push payloads. */
            payload: {
                [key: string]: unknown;
            };
            /** @description Seconds the push service keeps the message; left out means 0. */
            TTL?: number;
        };
        /** @description Nothing in particular. */
        AccountDevicesNotifyResponse: Record<string, never>;
        AccountDeviceDestroyRequest: {
            /** @description The device to remove. The section has no list of parameters; prose and sample name it. */
            id: string;
        };
        /** @description Nothing in particular. */
        AccountDeviceDestroyResponse: Record<string, never>;
        SmsRequest: {
            /**
             * @description The number in E.164 form, which is a plus sign and up to fifteen digits, the first of them not zero. A
             *     number of another form is errno 129, not 107, so there is no pattern here.
             */
            phoneNumber: string;
            /** @description Which of the server's messages to send. Prose does not say what an id looks like. */
            messageId: number | string;
        };
        /** @description Nothing in particular. */
        SmsResponse: Record<string, never>;
        SmsStatusResponse: {
            /** @description Whether a message may be sent. */
            ok: boolean;
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
                     *       "exists": true
                     *     }
                     */
                    "application/json": components["schemas"]["AccountStatusResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountStatusPost: {
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
                 *       "email": "ann@example.test"
                 *     }
                 */
                "application/json": components["schemas"]["AccountStatusPostRequest"];
            };
        };
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
                     *       "exists": false
                     *     }
                     */
                    "application/json": components["schemas"]["AccountStatusPostResponse"];
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
    accountLoginSendUnblockCode: {
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
                 *       "email": "ann@example.test"
                 *     }
                 */
                "application/json": components["schemas"]["AccountLoginSendUnblockCodeRequest"];
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
                    /** @example {} */
                    "application/json": components["schemas"]["AccountLoginSendUnblockCodeResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountLoginRejectUnblockCode: {
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
                 *       "unblockCode": "7HX2QK9M"
                 *     }
                 */
                "application/json": components["schemas"]["AccountLoginRejectUnblockCodeRequest"];
            };
        };
        responses: {
            /** @description The code was rejected. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountLoginRejectUnblockCodeResponse"];
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
    accountProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the caller may see. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ann@example.test",
                     *       "locale": "nl-BE"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountProfileResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountReset: {
        parameters: {
            query?: {
                /**
                 * @description Whether a keyFetchToken is wanted beside the new sessionToken.
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
            /** @description The address and what is verified. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ann@example.test",
                     *       "verified": false,
                     *       "sessionVerified": false,
                     *       "emailVerified": true
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
            /** @description What the code stands for is verified. */
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
            query?: {
                /**
                 * @description Who is served; `sync`, or the client id of an OAuth relier. Clients are asked to send it.
                 * @example sync
                 */
                service?: string;
            };
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
                     *       "cert": "eyJhbGciOiJSUzI1NiJ9.eyJwdWJsaWMta2V5Ijp7ImFsZ29yaXRobSI6IlJTIiwibiI6IjEzMTU3ODQ0NjU5NjIxMzI2MTYxMzE3NjU0MTk5NTkzNjg2MTA4MjM3NDM1MDM5MTI5MjkyODUwODY2NjQxOTY2Mzc1ODE0NzA4Mzk3MDAwMTk4ODAyNTUyMjIwNDQ1MTY3MzM0NTYzNTAwMzczNDUyNjAwMDQwMjAyNzA0OTk5MzE3MDIwMzExMTk1MTI3MDI3MjIwNjE3MDUwOTAzOTE0OTY1OTMyMTMxNTU1MDY1NTY4MTU4MTI0OTMxOTA5ODk3MjYzODM5MDk1NzkzMTgwNDM3Nzk1MTAxMDI0ODE4NzE3MzYzNDA2NTUxMzg1NDMxMTk4Mzk4MjcyMDAxNzYwMTE0OTc5MTgyNjMzMDg5NjcyNjAzNDE2Mzc5NzI4MTkwMzY4MjEwODAwNjEwOTAxMTc5MyIsImUiOiI2NTUzNyJ9LCJwcmluY2lwYWwiOnsiZW1haWwiOiIwOTcyOTYxZGU1ZDJmN2M5YTUyN2E2ZGRlYjI3NWM2NEAxMjcuMC4wLjE6OTAwMCJ9LCJpYXQiOjE0ODgzNjk2NDAwMDAsImV4cCI6MTQ4ODM5MTI0MDAwMCwiZnhhLWdlbmVyYXRpb24iOjE0ODgzNjk2MDAwMDAsImZ4YS1sYXN0QXV0aEF0IjoxNDg4MzY5NjAwLCJmeGEtdmVyaWZpZWRFbWFpbCI6ImFubkBleGFtcGxlLnRlc3QiLCJpc3MiOiIxMjcuMC4wLjE6OTAwMCJ9.e1rVBc0FHUtu8ajlMBCYfX9DwdDF5kGJaUjPiJXtKOPhaORJ4uvWhATEl52l3PNsCfODKc5MO2Wd_KN8PtLBqvCJ7nQWHTHuEoKM2eBjEU6Wk5TknEIjsP6HI6XoeiVMXrgKKOxFVii37fn1L0wdV7fOitodGmI8MwlMKJkJtrQKy7T1MBOKMFtE-jGZgr2y-MM6asRe661WHNeeWWaQZd_E9Rg88vw9b6HaqiCNR3H7VIC-rOLSTEY0r81Z3EWxPMsArjNXsuB2v_PNwbS5eiKlMkCAwsTVWTA2hcDBPWn2BI7FLgbs4GJq2pAuSh0o6ZhEk-t7G0LuSjxjwA85UA"
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
            query?: {
                /**
                 * @description Whether a keyFetchToken is wanted beside the new sessionToken.
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
    accountDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountDeviceRequest"];
            };
        };
        responses: {
            /** @description The device as the server now knows it. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDeviceResponse"];
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
                     * @example [
                     *       {
                     *         "id": "34b2530dbf69c3dbb1e3bcea061307ca",
                     *         "isCurrentDevice": true,
                     *         "lastAccessTime": 1488369700123,
                     *         "lastAccessTimeFormatted": "two minutes ago",
                     *         "name": "Ann's tablet",
                     *         "type": "tablet",
                     *         "pushCallback": "https://push.example.test/wpush/v1/7184f4f525ac592a41405153871f27890d06c6f56489eebd",
                     *         "pushPublicKey": "BODYY2tHoYChgI8rCKI21MYwBgIXLLj7eRLKP6c-6iWJ3IdLCf9pPgjoZtr8eHkWAznDi7tMHFES3ZEqXXOohHU",
                     *         "pushAuthKey": "RPU2puf6wnTLV0bgxi5ZSA"
                     *       },
                     *       {
                     *         "id": "d968186f4b36d7058301b082464b2a2f",
                     *         "isCurrentDevice": false,
                     *         "lastAccessTime": 1488283200456,
                     *         "lastAccessTimeFormatted": "yesterday",
                     *         "name": "Ann's workshop computer",
                     *         "type": null,
                     *         "pushCallback": null,
                     *         "pushPublicKey": null,
                     *         "pushAuthKey": null
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["AccountDevicesResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountDevicesNotify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountDevicesNotifyRequest"];
            };
        };
        responses: {
            /** @description The notification was taken. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountDevicesNotifyResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    accountDeviceDestroy: {
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
                 *       "id": "d968186f4b36d7058301b082464b2a2f"
                 *     }
                 */
                "application/json": components["schemas"]["AccountDeviceDestroyRequest"];
            };
        };
        responses: {
            /** @description The device is gone. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["AccountDeviceDestroyResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    sms: {
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
                 *       "phoneNumber": "+441632960123",
                 *       "messageId": 1
                 *     }
                 */
                "application/json": components["schemas"]["SmsRequest"];
            };
        };
        responses: {
            /** @description The message is on its way. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["SmsResponse"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    smsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    Timestamp: components["headers"]["Timestamp"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ok": true
                     *     }
                     */
                    "application/json": components["schemas"]["SmsStatusResponse"];
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
