-- The languages materials are made in: an own id, because two peoples may share a code (Giáy and Bố Y in ISO 639-3).
create table material_languages (
    id             text    not null constraint material_languages_pkey primary key,
    name           text    not null constraint material_languages_name_key unique,
    name_en        text    not null,
    tag            text    not null constraint material_languages_tag_key unique, -- BCP 47
    written        boolean not null, -- false: mostly spoken, so audio is the main form
    needs_reader   boolean not null, -- nobody of the office reads it: a named reader must give a word
    orthographies  jsonb   not null, -- [{"id","name","nameEn"}], empty: one way of writing
    dialects       jsonb   not null, -- [{"id","name","nameEn"}], id is a code of its own where there is one
    position       integer not null
);
insert into material_languages (id, name, name_en, tag, written, needs_reader, orthographies, dialects, position) values
    ('viet', 'Tiếng Việt', 'Vietnamese', 'vi', true, false, '[]', '[]', 1),
    ('mong', 'Tiếng Mông', 'Hmong', 'hmn', true, true,
     '[{"id":"vn-1961","name":"Chữ Mông Việt Nam (1961)","nameEn":"Vietnamese Hmong script (1961)"},{"id":"rpa","name":"Chữ RPA (La-tinh phổ thông)","nameEn":"RPA (Romanized Popular Alphabet)"}]',
     '[{"id":"hnj","name":"Mông Lềnh, Mông Xanh","nameEn":"Hmong Njua"},{"id":"mww","name":"Mông Trắng","nameEn":"White Hmong"},{"id":"hmv","name":"Mông Đô","nameEn":"Hmong Dô"}]', 2),
    ('dao', 'Tiếng Dao (Dao Đỏ)', 'Iu Mien', 'ium', true, true, '[]', '[]', 3),
    ('dao-kim-mun', 'Tiếng Dao (Kim Mun)', 'Kim Mun', 'mji', true, true, '[]',
     '[{"id":"quan-chet","name":"Dao Quần Chẹt","nameEn":"Dao Quần Chẹt"},{"id":"ao-dai","name":"Dao Áo Dài","nameEn":"Dao Áo Dài"}]', 4),
    ('tay', 'Tiếng Tày', 'Tày', 'tyz', true, true, '[]', '[{"id":"tys","name":"Tày Sa Pa","nameEn":"Tày of Sa Pa"}]', 5),
    ('giay', 'Tiếng Giáy', 'Giáy', 'pcc-x-giay', false, true, '[]', '[]', 6),
    ('bo-y', 'Tiếng Bố Y', 'Bố Y', 'pcc-x-boy', false, true, '[]', '[]', 7),
    ('nung', 'Tiếng Nùng', 'Nùng', 'nut', true, true, '[]', '[]', 8),
    ('phu-la', 'Tiếng Phù Lá', 'Phù Lá', 'lgh', false, true, '[]', '[{"id":"xa-pho","name":"Xá Phó","nameEn":"Xá Phó"}]', 9),
    ('ha-nhi', 'Tiếng Hà Nhì', 'Hà Nhì', 'hni', false, true, '[]', '[{"id":"how","name":"Hà Nhì Đen","nameEn":"Black Hà Nhì"}]', 10),
    ('la-chi', 'Tiếng La Chí', 'La Chí', 'lbt', false, true, '[]', '[{"id":"lwh","name":"La Chí Trắng","nameEn":"White La Chí"}]', 11),
    ('thai', 'Tiếng Thái', 'Tai', 'blt', true, true, '[]', '[{"id":"blt","name":"Thái Đen","nameEn":"Tai Dam"},{"id":"twh","name":"Thái Trắng","nameEn":"Tai Dón"}]', 12),
    ('lu', 'Tiếng Lự', 'Lự', 'khb', false, true, '[]', '[]', 13),
    ('thu-lao', 'Tiếng Thu Lao', 'Thu Lao', 'tyl', false, true, '[]', '[]', 14),
    ('muong', 'Tiếng Mường', 'Mường', 'mtq', true, true, '[]', '[]', 15),
    ('hoa', 'Tiếng Hoa', 'Chinese', 'zh', true, true, '[]', '[{"id":"cmn","name":"Quan thoại","nameEn":"Mandarin"},{"id":"yue","name":"Quảng Đông","nameEn":"Cantonese"}]', 16),
    ('ky-hieu', 'Ngôn ngữ ký hiệu (Hà Nội)', 'Hanoi Sign Language', 'hab', false, true, '[]', '[]', 17),
    ('anh', 'English', 'English', 'en', true, false, '[]', '[]', 18);

-- What materials are about. A topic is never deleted: a later version of the taxonomy ends it.
create table material_topic_versions (
    version       integer not null constraint material_topic_versions_pkey primary key,
    in_force_from date    not null,
    source        text    not null
);
create table material_topics (
    code          text    not null constraint material_topics_pkey primary key,
    parent_code   text    constraint material_topics_parent_fkey references material_topics, -- null: a group
    since_version integer not null constraint material_topics_since_fkey references material_topic_versions,
    until_version integer constraint material_topics_until_fkey references material_topic_versions, -- the last it stands in
    name          text    not null,
    synonyms      jsonb   not null,
    position      integer not null
);
insert into material_topic_versions values
    (1, date '2023-06-23', '24 hình thức lừa đảo trực tuyến (Cục An toàn thông tin, 2023), cùng các chủ đề của các đợt tuyên truyền sau; chia nhóm là của hệ thống');
insert into material_topics (code, parent_code, since_version, name, synonyms, position) values
    ('gia-mao', null, 1, 'Giả mạo thương hiệu, cơ quan', '["mạo danh"]', 1),
    ('chiem-doat', null, 1, 'Chiếm đoạt tài khoản', '["mất tài khoản"]', 2),
    ('ket-hop', null, 1, 'Các hình thức kết hợp khác', '[]', 3),
    ('an-toan-mang', null, 1, 'An toàn trên mạng', '["an ninh mạng"]', 4);
insert into material_topics (code, parent_code, since_version, name, synonyms, position) values
    ('combo-du-lich', 'ket-hop', 1, 'Combo du lịch giá rẻ', '["tua giá rẻ","đặt phòng giả"]', 1),
    ('deepfake', 'ket-hop', 1, 'Cuộc gọi video Deepfake, Deepvoice', '["ghép mặt","giả giọng nói"]', 2),
    ('khoa-sim', 'gia-mao', 1, '“Khóa SIM” vì chưa chuẩn hóa thông tin', '["khóa thuê bao"]', 3),
    ('bien-lai-gia', 'ket-hop', 1, 'Giả biên lai chuyển tiền thành công', '["bill giả","ảnh chuyển khoản giả"]', 4),
    ('nguoi-than-cap-cuu', 'gia-mao', 1, 'Giả danh giáo viên, nhân viên y tế báo người thân cấp cứu', '["con đang cấp cứu"]', 5),
    ('mau-nhi', 'ket-hop', 1, 'Tuyển người mẫu nhí', '[]', 6),
    ('gia-ngan-hang', 'gia-mao', 1, 'Giả danh công ty tài chính, ngân hàng', '["vay tiền qua mạng"]', 7),
    ('ung-dung-doc-hai', 'ket-hop', 1, 'Cài ứng dụng, đường dẫn quảng cáo cờ bạc, cá độ, tín dụng đen', '["cài ứng dụng giả","apk"]', 8),
    ('trang-gia', 'gia-mao', 1, 'Giả mạo trang thông tin điện tử của cơ quan, doanh nghiệp', '["website giả"]', 9),
    ('sms-brandname', 'gia-mao', 1, 'SMS Brandname, phát tán tin nhắn giả', '["trạm BTS giả"]', 10),
    ('dau-tu', 'ket-hop', 1, 'Đầu tư chứng khoán, tiền ảo, đa cấp', '["sàn giao dịch giả","coin"]', 11),
    ('cong-tac-vien', 'ket-hop', 1, 'Tuyển cộng tác viên online', '["việc nhẹ lương cao trên mạng","làm nhiệm vụ"]', 12),
    ('chiem-mang-xa-hoi', 'chiem-doat', 1, 'Chiếm tài khoản mạng xã hội, nhắn tin lừa đảo', '["hack Facebook","hack Zalo","nhắn tin vay tiền"]', 13),
    ('gia-cong-an', 'gia-mao', 1, 'Giả danh công an, viện kiểm sát, tòa án', '["giả danh cơ quan tố tụng"]', 14),
    ('hang-gia', 'gia-mao', 1, 'Rao bán hàng giả trên sàn thương mại điện tử', '[]', 15),
    ('lay-cccd', 'chiem-doat', 1, 'Lấy thông tin căn cước công dân vay tín dụng', '["lộ CCCD"]', 16),
    ('chuyen-nham', 'ket-hop', 1, 'Chuyển nhầm tiền vào tài khoản', '["ép vay"]', 17),
    ('lay-lai-tien', 'ket-hop', 1, 'Dịch vụ lấy lại tiền đã mất', '[]', 18),
    ('otp-telegram', 'chiem-doat', 1, 'Lấy mã OTP Telegram', '["mã xác thực"]', 19),
    ('flash-ai', 'ket-hop', 1, 'Tin giả về cuộc gọi mất tiền (FlashAI)', '[]', 20),
    ('lay-lai-facebook', 'chiem-doat', 1, 'Dịch vụ lấy lại Facebook', '[]', 21),
    ('tinh-cam', 'ket-hop', 1, 'Lừa tình cảm, đầu tư, gửi quà', '["bẫy tình","trúng thưởng"]', 22),
    ('phishing', 'ket-hop', 1, 'Rải đường dẫn phishing, seeding quảng cáo bẩn', '["đường dẫn lạ","link lạ"]', 23),
    ('so-de', 'ket-hop', 1, 'Cho số đánh đề', '["lô đề"]', 24),
    ('bat-coc-online', 'ket-hop', 1, '“Bắt cóc online”', '["Không một mình"]', 25),
    ('vneid-gia', 'gia-mao', 1, 'Giả VNeID, dịch vụ công', '["định danh mức 2"]', 26),
    ('viec-nuoc-ngoai', 'ket-hop', 1, 'Việc nhẹ lương cao ở nước ngoài', '["mua bán người"]', 27),
    ('ai', 'an-toan-mang', 1, 'Lừa đảo bằng trí tuệ nhân tạo', '["AI"]', 28),
    ('tre-em', 'an-toan-mang', 1, 'Bảo vệ trẻ em trên môi trường mạng', '["bắt nạt trên mạng"]', 29),
    ('khac', 'an-toan-mang', 1, 'Chủ đề khác', '[]', 30);
