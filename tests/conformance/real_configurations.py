"""How the real servers of the tests are configured: %-templates over the names in real_programs."""

NGINX = '''
daemon off;
master_process off;
pid %(folder)s/pid;
error_log stderr notice;
events { worker_connections 64; }
http {
    access_log off;
    types { text/html html; text/plain txt; }
    default_type application/octet-stream;
    client_body_temp_path %(folder)s/bodies;
    proxy_temp_path %(folder)s/proxied;
    fastcgi_temp_path %(folder)s/fastcgi;
    uwsgi_temp_path %(folder)s/uwsgi;
    scgi_temp_path %(folder)s/scgi;
    root %(folder)s/files;

    server {
        listen 127.0.0.1:%(port)d;
        listen 127.0.0.1:%(tls_port)d ssl;
        server_name localhost;
        ssl_certificate %(certificate)s;
        ssl_certificate_key %(certificate)s;
        ssl_client_certificate %(authority)s;
        ssl_verify_client optional;

        # Which connection this is, and its how-manyth request.
        location = /connection { return 200 "$connection $connection_requests"; }
        location = /host { return 200 "$http_host"; }
        location = /tls { return 200 "$ssl_server_name $ssl_client_verify"; }
        location = /nothing { return 204; }
        location = /silence { return 444; }
        location = /moved { return 301 /hello.txt; }
        location = /teapot { return 418 "short and stout"; }
        # Server-side includes make the length unknown: the body is chunked.
        location /included/ { alias %(folder)s/files/; ssi on; ssi_types text/plain; }
        location /trailed/ { alias %(folder)s/files/; add_trailer X-Checked yes; }
        location /packed/ { alias %(folder)s/files/; gzip on; gzip_types text/plain;
                            gzip_min_length 1; }
        location = /twice { add_header Set-Cookie "a=1; path=/"; add_header Set-Cookie "b=2";
                            return 200 "cookies"; }
        location = /latin { add_header X-Name %(cafe)s; return 200 "latin"; }
        location = /private { auth_basic "the inner ring"; auth_basic_user_file %(folder)s/users;
                              try_files /hello.txt =404; }
        location = /twoonly { keepalive_requests 2; return 200 "$connection"; }
        location = /closing { keepalive_timeout 0; return 200 "goodbye"; }
        location = /small { client_max_body_size 10; return 405; }
        location /written/ { client_max_body_size 64m; %(writing)s }
        location = /echo { client_max_body_size 64m; client_body_buffer_size 1m;
                           proxy_pass http://127.0.0.1:%(port)d/length; }
        location = /length { client_max_body_size 64m; return 200 "$http_content_length"; }
    }
}
'''

TINYPROXY = '''
Port %(port)d
Listen 127.0.0.1
Timeout 20
PidFile "%(folder)s/pid"
LogLevel Notice
MaxClients 20
Allow 127.0.0.1
ViaProxyName "tests"
%(allowed)s
'''
