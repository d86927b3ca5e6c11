package org.ibid.stage.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where the bytes of originals lie; the same for the fetcher, the normalizer and enrichment. */
@ConfigMapping(prefix = "ibid.originals")
public interface OriginalsConfig {

    S3 s3();

    /** A bucket of a store that speaks Amazon's S3. */
    interface S3 {

        /** It is to be there: no service makes one. The bytes lie in GridFS, beside the documents, when absent. */
        Optional<String> bucket();

        /** Begins each object's name. */
        @WithDefault("originals/")
        String prefix();

        /** Amazon's own for the region when absent. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** With {@link #secretKey}; where the AWS SDK looks for credentials (environment, profile, instance) when absent. */
        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
