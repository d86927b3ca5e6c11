package org.ibid.stage.adapter;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * As objects of a bucket, one an original. An object is there as a whole or not at all. Read in ranges, so a reader may take its time
 * over each, and a connection that breaks costs a range and not the original.
 */
final class S3Bytes implements OriginalBytes {

    private static final int PIECE = 1 << 20;
    private static final int FORBIDDEN = 403;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    private final String bucket;
    private final String prefix;
    private final S3Client client;

    /** Writes are streams that can't be begun again, so whoever brings them tries again. */
    private final S3Client writing;

    S3Bytes(String bucket, OriginalsConfig.S3 config) {
        this.bucket = bucket;
        this.prefix = config.prefix();
        this.client = client(config).build();
        this.writing = client(config)
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private static S3ClientBuilder client(OriginalsConfig.S3 config) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                // a bucket's name as a host is Amazon's alone
                .forcePathStyle(config.endpoint().isPresent())
                // others know no trailing checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTED_WITHIN)
                        .socketTimeout(ANSWERED_WITHIN));
        config.endpoint().ifPresent(builder::endpointOverride);
        return builder;
    }

    private static AwsCredentialsProvider credentials(OriginalsConfig.S3 config) {
        return config.accessKey().isPresent() && config.secretKey().isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        config.accessKey().get(), config.secretKey().get()))
                : DefaultCredentialsProvider.builder().build();
    }

    @Override
    public void createIndexes() {
        // it needs none
    }

    @Override
    public long small() {
        return 0;
    }

    @Override
    public boolean write(String sha256, long size, InputStream bytes) throws IOException {
        Watched watched = new Watched(bytes);
        try {
            writing.putObject(
                    request -> request.bucket(bucket).key(key(sha256)), RequestBody.fromInputStream(watched, size));
            return false;
        } catch (SdkException e) {
            if (watched.fault != null) {
                throw watched.fault;
            }
            throw away(refusal(sha256, e));
        }
    }

    /** Who refuses may hang up in the middle of what is sent, and his answer is lost: so he is asked for it once more. */
    private SdkException refusal(String sha256, SdkException fault) {
        try {
            writing.headObject(request -> request.bucket(bucket).key(key(sha256)));
            return fault;
        } catch (AwsServiceException refused) {
            return refused.statusCode() == FORBIDDEN ? refused : fault;
        } catch (SdkException away) {
            return fault;
        }
    }

    @Override
    public boolean isWhole(String sha256, long size) {
        try {
            return client.headObject(request -> request.bucket(bucket).key(key(sha256)))
                            .contentLength()
                    == size;
        } catch (NoSuchKeyException none) {
            return false;
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public void delete(String sha256, long size) {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key(sha256)));
        } catch (NoSuchKeyException none) {
            return;
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public OriginalStream.Pieces open(String sha256, long size) {
        return new OriginalStream.Pieces() {

            private long from;

            @Override
            public byte @Nullable [] next() throws OriginalMissing {
                long to = Math.min(from + PIECE, size);
                byte[] piece = read(sha256, from, to, size);
                from = to;
                return piece;
            }
        };
    }

    /** Null where there is nothing of it. */
    private byte @Nullable [] read(String sha256, long from, long to, long size) throws OriginalMissing {
        try {
            ResponseBytes<GetObjectResponse> part = client.getObjectAsBytes(
                    request -> request.bucket(bucket).key(key(sha256)).range("bytes=" + from + "-" + (to - 1)));
            String range = part.response().contentRange();
            if (range != null && !range.endsWith("/" + size)) {
                throw new OriginalMissing("the store of originals holds another under " + sha256
                        + " than its event says: " + range + " of " + size);
            }
            return part.asByteArrayUnsafe();
        } catch (NoSuchKeyException none) {
            return null;
        } catch (AwsServiceException e) {
            if (e.statusCode() == RANGE_NOT_SATISFIABLE) {
                return null;
            }
            throw away(e);
        } catch (SdkException e) {
            throw away(e);
        }
    }

    private String key(String sha256) {
        return prefix + sha256;
    }

    private MongoException away(RuntimeException e) {
        return new MongoException("the bucket " + bucket + " of originals: " + e.getMessage(), e);
    }

    /** Tells bytes that can't be read from a store that does not take them: the client's exception is the same. */
    private static final class Watched extends InputStream {

        private final InputStream bytes;
        private @Nullable IOException fault;

        Watched(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            try {
                return bytes.read(into, at, length);
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }
    }
}
